package org.cordee.process.command;

import java.time.Duration;
import java.time.Instant;
import org.cordee.process.engine.EngineRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes one command at a time and sends it. The row stays locked while it is sent, so that a server that dies lets it
 * go at once; what was sent but not marked is sent again, which the engine bears.
 */
@Component
class CommandClaimer {

    private static final Logger LOG = LoggerFactory.getLogger(CommandClaimer.class);

    private final EngineCommands commands;
    private final CommandSender sender;
    private final TransactionTemplate transaction;

    CommandClaimer(EngineCommands commands, CommandSender sender, PlatformTransactionManager transactions) {
        this.commands = commands;
        this.sender = sender;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @return whether there was a command to send */
    boolean sendOne() {
        return Boolean.TRUE.equals(transaction.execute(
                status -> commands.claim().map(this::attempt).orElse(false)));
    }

    private boolean attempt(EngineCommand command) {
        try {
            if (sender.send(command)) {
                commands.sent(command);
            } else {
                commands.later(command, soon(command.attempts()), "The process has not come to this step yet");
            }
        } catch (EngineRefused e) {
            LOG.error(
                    "engine command refused sequence={} consortium={}", command.sequence(), command.consortiumId(), e);
            commands.failed(command, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.warn(
                    "engine command postponed sequence={} consortium={} attempts={}: {}",
                    command.sequence(),
                    command.consortiumId(),
                    command.attempts() + 1,
                    e.toString());
            commands.later(command, afterFailure(command.attempts()), e.toString());
        }
        return true;
    }

    /** The step before is a job of ours that will be done any moment. */
    private static Instant soon(int attempts) {
        return Instant.now().plusMillis(Math.min(2000, 50L << Math.min(attempts, 10)));
    }

    /** The engine is away: from a quarter of a second, doubling, up to a minute. */
    private static Instant afterFailure(int attempts) {
        return Instant.now().plus(Duration.ofMillis(Math.min(60_000, 250L << Math.min(attempts, 10))));
    }
}

package org.cordee.process;

import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes one command at a time and sends it. The row stays locked while it is sent, so that it is free at once when the
 * server dies; a command that was sent but not marked is sent again, which the engine tolerates.
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

    /** @return true when there was a command to send */
    boolean sendOne() {
        return Boolean.TRUE.equals(transaction.execute(
                status -> commands.claim().map(this::attempt).orElse(false)));
    }

    private boolean attempt(EngineCommand command) {
        try {
            if (sender.send(command)) {
                commands.sent(command);
            } else {
                commands.postpone(command, afterPause(command.attempts()), "The process has not come to this step yet");
            }
        } catch (EngineRefused e) {
            LOG.error("engine command refused sequence={} {}", command.sequence(), command.root(), e);
            commands.failed(command, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.warn(
                    "engine command postponed sequence={} {} attempts={}: {}",
                    command.sequence(),
                    command.root(),
                    command.attempts() + 1,
                    e.toString());
            commands.postpone(command, afterFailure(command.attempts()), e.toString());
        } catch (Error broken) {
            LOG.error("engine command broken sequence={} {}", command.sequence(), command.root(), broken);
            commands.failed(command, broken.toString());
        }
        return true;
    }

    /** Returns a short delay: the preceding step is a job of this server that will soon be done. */
    private static Instant afterPause(int attempts) {
        return Instant.now().plusMillis(Math.min(2000, 50L << Math.min(attempts, 10)));
    }

    /** Returns the delay while the engine is away: from a quarter of a second, doubling, up to a minute. */
    private static Instant afterFailure(int attempts) {
        return Instant.now().plus(Duration.ofMillis(Math.min(60_000, 250L << Math.min(attempts, 10))));
    }
}

package org.cordee.process;

import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.support.PageableExecutionUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists the commands that the engine has not received yet, waiting or failed, for the administrator, who can retry
 * each.
 */
@Component
public class CommandQueue {

    private final EngineCommands commands;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    CommandQueue(EngineCommands commands, ApplicationEventPublisher events, BusinessClock clock) {
        this.commands = commands;
        this.events = events;
        this.clock = clock;
    }

    /** Returns the unsent commands, failed ones first, then by age. */
    public Page<CommandRow> unsent(Actor actor, Pageable page) {
        actor.requireRole(Role.ADMINISTRATOR);
        return PageableExecutionUtils.getPage(commands.unsentRows(page), page, () -> waiting() + failed());
    }

    @Transactional
    public void retry(Actor actor, long sequence) {
        actor.requireRole(Role.ADMINISTRATOR);
        if (!commands.retry(sequence)) {
            throw new NotFound();
        }
        events.publishEvent(new CommandTriedAgain(EventHeader.outsideConsortia(actor, clock.now()), sequence));
    }

    public long waiting() {
        return commands.count("WAITING");
    }

    public long failed() {
        return commands.count("FAILED");
    }
}

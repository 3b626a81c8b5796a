package org.cordee.process.board;

import java.util.List;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.cordee.shared.Stamp;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The incidents a coordinator or administrator sees and may try again. */
@Component
public class Incidents {

    private final Board board;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    Incidents(Board board, ApplicationEventPublisher events, BusinessClock clock) {
        this.board = board;
        this.events = events;
        this.clock = clock;
    }

    public List<Incident> open(Actor actor) {
        requireCoordinator(actor);
        return board.latest().incidents().stream()
                .map(trouble -> new Incident(
                        trouble.key(),
                        trouble.processId(),
                        trouble.elementId(),
                        trouble.consortiumId(),
                        trouble.message(),
                        trouble.since()))
                .toList();
    }

    @Transactional
    public void retry(Actor actor, long key) {
        requireCoordinator(actor);
        if (!board.retry(key)) {
            throw new NotFound();
        }
        events.publishEvent(new IncidentTriedAgain(Stamp.ofHouse(actor, clock.now()), key));
    }

    static void requireCoordinator(Actor actor) {
        if (!actor.is(Role.COORDINATOR) && !actor.is(Role.ADMINISTRATOR)) {
            throw new NotFound();
        }
    }
}

package org.cordee.process.board;

import java.util.List;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.springframework.stereotype.Component;

/** The incidents a coordinator or administrator sees and may try again. */
@Component
public class Incidents {

    private final Board board;

    Incidents(Board board) {
        this.board = board;
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

    public void retry(Actor actor, long key) {
        requireCoordinator(actor);
        if (!board.retry(key)) {
            throw new NotFound();
        }
    }

    static void requireCoordinator(Actor actor) {
        if (!actor.is(Role.COORDINATOR) && !actor.is(Role.ADMINISTRATOR)) {
            throw new NotFound();
        }
    }
}

package org.cordee.consortium;

import org.cordee.tender.DeadlineMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Receives the event that a lot's deadline moved, in the transaction that moved it. */
@Component
class DeadlineFollower {

    private final MovingDeadline moving;

    DeadlineFollower(MovingDeadline moving) {
        this.moving = moving;
    }

    @EventListener
    void on(DeadlineMoved moved) {
        moving.move(moved.consultationId());
    }
}

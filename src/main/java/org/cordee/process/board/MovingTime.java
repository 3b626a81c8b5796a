package org.cordee.process.board;

import java.time.Instant;
import java.util.Set;
import org.cordee.process.clock.PinningClock;
import org.cordee.shared.Actor;
import org.cordee.shared.Role;
import org.cordee.shared.TimeMachine;
import org.springframework.stereotype.Component;

/** The house moves its own time, by the same rules as an administrator. */
@Component
class MovingTime implements TimeMachine {

    private static final Actor HOUSE = new Actor(null, null, Set.of(Role.ADMINISTRATOR), Actor.Via.SYSTEM);

    private final PinningClock clock;
    private final WatchingIdleness idleness;

    MovingTime(PinningClock clock, WatchingIdleness idleness) {
        this.clock = clock;
        this.idleness = idleness;
    }

    @Override
    public void moveTo(Instant at, String holder) {
        clock.pin(HOUSE, at, holder);
    }

    @Override
    public void release(String holder) {
        clock.release(HOUSE, holder);
    }

    @Override
    public boolean isAtRest() {
        return idleness.now(HOUSE).idle();
    }
}

package org.cordee.process;

import java.time.Instant;
import java.util.Set;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessTimeControl;
import org.cordee.shared.Role;
import org.springframework.stereotype.Component;

/** Moves business time for the server itself, by the same rules as for an administrator. */
@Component
class MovingTime implements BusinessTimeControl {

    static final Actor SERVER = new Actor(null, null, Set.of(Role.ADMINISTRATOR), Actor.Via.SYSTEM);

    private final PinningClock clock;
    private final WatchingIdleness idleness;

    MovingTime(PinningClock clock, WatchingIdleness idleness) {
        this.clock = clock;
        this.idleness = idleness;
    }

    @Override
    public void moveTo(Instant at, String holder) {
        clock.pin(SERVER, at, holder);
    }

    @Override
    public void release(String holder) {
        clock.release(SERVER, holder);
    }

    @Override
    public boolean isIdle() {
        return idleness.now(SERVER).idle();
    }
}

package org.cordee.consortium;

import java.time.Duration;
import java.time.Instant;
import org.cordee.shared.BusinessClock;

/** Business time that stands still until a test moves it. */
final class MovableClock implements BusinessClock {

    private volatile Instant now = Instant.parse("2026-11-24T17:00:00Z");

    @Override
    public Instant now() {
        return now;
    }

    void set(Instant instant) {
        now = instant;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }
}

package org.cordee.process;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Gives business time back when its holder is gone: releases a pin whose lease is over, and ends a released time that
 * runs ahead of the machine when no consortium is under way.
 */
@Component
class GivingTimeBack extends BackgroundLoop {

    private final PinnableClock clock;
    private final PinningClock pinning;

    GivingTimeBack(PinnableClock clock, PinningClock pinning, EngineConnection connection) {
        super(connection, "clock-lease", Duration.ofSeconds(5));
        this.clock = clock;
        this.pinning = pinning;
    }

    @Override
    protected void round() {
        clock.pin().ifPresent(pin -> {
            if (pin.isLeaseOver(Instant.now())) {
                pinning.releaseForgotten();
            } else if (pin.holder() == null) {
                pinning.giveBack();
            }
        });
    }

    @Override
    public int getPhase() {
        return StartPhases.INBOX;
    }
}

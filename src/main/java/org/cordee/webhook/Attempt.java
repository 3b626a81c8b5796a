package org.cordee.webhook;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to deliver an event.
 *
 * @param status the status of the answer; null without one
 */
record Attempt(DeliveryOutcome outcome, @Nullable Integer status, Duration duration) {

    private static final int GONE = 410;

    static Attempt answered(int status, Duration duration) {
        return new Attempt(outcome(status), status, duration);
    }

    private static DeliveryOutcome outcome(int status) {
        return switch (status / 100) {
            case 2 -> DeliveryOutcome.DELIVERED;
            case 3 -> DeliveryOutcome.REDIRECTED;
            default -> DeliveryOutcome.REFUSED;
        };
    }

    boolean isDelivered() {
        return outcome == DeliveryOutcome.DELIVERED;
    }

    /** Tells if the receiver does not want events any more. */
    boolean isGone() {
        return status != null && status == GONE;
    }
}

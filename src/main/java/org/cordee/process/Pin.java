package org.cordee.process;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The pinned business time and the holder of the pin; without a holder the pinned time advances with the machine.
 *
 * @param leaseUntil the machine time at which the pin is released unless its holder renews it; null when it stays until
 * it is released
 */
public record Pin(
        Instant at,
        @Nullable String holder,
        Instant changedAt,
        @Nullable Instant leaseUntil) {

    Pin(Instant at, @Nullable String holder, Instant changedAt) {
        this(at, holder, changedAt, null);
    }

    boolean isLeaseOver(Instant machineNow) {
        return leaseUntil != null && leaseUntil.isBefore(machineNow);
    }
}

package org.cordee.law;

import java.time.Duration;
import java.time.LocalDate;

/**
 * The facts of one piece, in codes and whole days.
 *
 * @param stage {@code DEPOSIT} or {@code AWARD}
 * @param daysLeft how many days it is still valid at that stage, negative once it is not; {@link #UNLIMITED} without an
 * end
 */
public record EvidenceFacts(
        LocalDate on,
        String stage,
        String answer,
        String obligation,
        String demandedAt,
        long daysLeft,
        long daysLeftAtAward) {

    public static final long UNLIMITED = 99_999;

    /**
     * The expected time from the deadline to the award, used to see which pieces will have expired by then: the
     * product's own value.
     */
    public static final Duration UNTIL_AWARD = Duration.ofDays(90);
}

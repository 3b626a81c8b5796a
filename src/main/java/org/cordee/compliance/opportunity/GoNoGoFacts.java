package org.cordee.compliance.opportunity;

import java.time.Duration;
import java.time.Instant;
import org.cordee.shared.Deadline;

/**
 * What decides whether a lead should answer a lot.
 *
 * @param leadConflict it already leads another living grouping for this lot
 * @param partner somebody has already agreed to join
 */
public record GoNoGoFacts(
        Instant now,
        Deadline deadline,
        boolean leadConflict,
        ReservedLot reservedLot,
        boolean partner,
        GoNoGoScore score) {

    /** Whether the lead itself is admitted on a lot that is reserved (D4). */
    public enum ReservedLot {
        NOT_RESERVED,
        REACHABLE,
        /** A person has to look at the proof. */
        TO_REVIEW,
        NOT_REACHABLE
    }

    /** Whole days of 24 hours that are left; none once the deadline has passed. */
    public long remainingDays() {
        return Math.max(0, Duration.between(now, deadline.instant()).toDays());
    }
}

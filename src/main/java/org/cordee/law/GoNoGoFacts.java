package org.cordee.law;

import java.time.Duration;
import java.time.Instant;
import org.cordee.shared.Deadline;

/**
 * The facts that decide whether a lead should answer a lot.
 *
 * @param leadConflict it already leads another living consortium for this lot
 * @param partner true when a partner has already agreed to join
 */
public record GoNoGoFacts(
        Instant now,
        Deadline deadline,
        boolean leadConflict,
        ReservedLot reservedLot,
        boolean partner,
        GoNoGoScore score) {

    /** The admission of the lead itself on a reserved lot (D4). */
    public enum ReservedLot {
        NOT_RESERVED,
        REACHABLE,
        /** A person has to check the proof. */
        TO_REVIEW,
        NOT_REACHABLE
    }

    /** Returns the whole days of 24 hours that are left; 0 once the deadline has passed. */
    public long remainingDays() {
        return Math.max(0, Duration.between(now, deadline.instant()).toDays());
    }
}

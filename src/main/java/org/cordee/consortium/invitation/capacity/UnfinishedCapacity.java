package org.cordee.consortium.invitation.capacity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The answers about its means that a candidate has written so far; whatever is missing is asked for when it hands them in. */
public record UnfinishedCapacity(
        @Nullable UUID establishmentId,
        @Nullable Integer headcount,
        @Nullable Integer hoursPerMonth,
        String references,
        boolean insured,
        String conflicts,
        boolean otherGroupings) {

    /** Before anything is written. */
    public static UnfinishedCapacity blank() {
        return new UnfinishedCapacity(null, null, null, "", false, "", false);
    }
}

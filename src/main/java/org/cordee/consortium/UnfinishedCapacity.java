package org.cordee.consortium;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The answers that a candidate has filled in so far; missing ones are required when it hands the form in. */
public record UnfinishedCapacity(
        @Nullable UUID establishmentId,
        @Nullable Integer headcount,
        @Nullable Integer hoursPerMonth,
        String references,
        boolean insured,
        String conflicts,
        boolean otherGroupings) {

    /** Returns an empty capacity form. */
    public static UnfinishedCapacity blank() {
        return new UnfinishedCapacity(null, null, null, "", false, "", false);
    }
}

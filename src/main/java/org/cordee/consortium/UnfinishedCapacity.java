package org.cordee.consortium;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The answers that a candidate has filled in so far; missing ones are required when it hands the form in. */
@Embeddable
public record UnfinishedCapacity(
        @Column(name = "establishment_id") @Nullable UUID establishmentId,
        @Column(name = "headcount") @Nullable Integer headcount,
        @Column(name = "hours_per_month") @Nullable Integer hoursPerMonth,
        @Column(name = "reference_words") String references,
        @Column(name = "insured") boolean insured,
        @Column(name = "conflicts") String conflicts,
        @Column(name = "other_groupings") boolean otherGroupings) {

    /** Returns an empty capacity form. */
    public static UnfinishedCapacity blank() {
        return new UnfinishedCapacity(null, null, null, "", false, "", false);
    }
}

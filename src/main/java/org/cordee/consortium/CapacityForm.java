package org.cordee.consortium;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.cordee.shared.Hours;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The statement of a candidate about its means.
 *
 * @param hoursPerMonth hours it can give to this contract each month
 * @param conflicts declared conflicts of interest, empty or null when there are none
 * @param otherGroupings whether it takes part in another consortium for the same lot (R2142-21, R2151-7)
 */
@Embeddable
public record CapacityForm(
        @Column(name = "capacity_establishment_id") UUID establishmentId,
        @Column(name = "capacity_headcount") int headcount,
        @Column(name = "capacity_hours_per_month") Hours hoursPerMonth,
        @Column(name = "capacity_references") String references,
        @Column(name = "capacity_insured") boolean insured,
        @Column(name = "capacity_conflicts") @Nullable String conflicts,
        @Column(name = "capacity_other_groupings") boolean otherGroupings) {

    private static final int MOST = 1_000_000;

    /** Returns the form with its texts stripped, or refuses a figure that is too high. */
    CapacityForm checked() {
        if (headcount < 0 || headcount > MOST) {
            throw RuleViolation.of("headcount", "consortium.capacity.headcount", MOST);
        }
        if (hoursPerMonth.value() > MOST) {
            throw RuleViolation.of("hoursPerMonth", "consortium.capacity.hours", MOST);
        }
        return new CapacityForm(
                establishmentId,
                headcount,
                hoursPerMonth,
                TextRules.required(references, "references", TextRules.LONG),
                insured,
                TextRules.optional(conflicts, "conflicts"),
                otherGroupings);
    }
}

package org.cordee.consortium;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** The capacity form of a candidate, as it was handed in. */
@Embeddable
record StatedCapacity(
        @Column(name = "capacity_given_at") Instant givenAt,
        @Column(name = "capacity_establishment_id") UUID establishmentId,
        @Column(name = "capacity_headcount") Integer headcount,
        @Column(name = "capacity_hours_per_month") Integer hoursPerMonth,
        @Column(name = "capacity_references") String references,
        @Column(name = "capacity_insured") Boolean insured,
        @Column(name = "capacity_conflicts") @Nullable String conflicts,
        @Column(name = "capacity_other_groupings") Boolean otherGroupings) {

    private static final int MOST = 1_000_000;

    static StatedCapacity of(CapacityForm form, Instant at) {
        if (form.headcount() < 0 || form.headcount() > MOST) {
            throw RuleViolation.of("headcount", "consortium.capacity.headcount", MOST);
        }
        if (form.hoursPerMonth().value() > MOST) {
            throw RuleViolation.of("hoursPerMonth", "consortium.capacity.hours", MOST);
        }
        return new StatedCapacity(
                at,
                form.establishmentId(),
                form.headcount(),
                form.hoursPerMonth().value(),
                TextRules.required(form.references(), "references", TextRules.LONG),
                form.insured(),
                TextRules.optional(form.conflicts(), "conflicts"),
                form.otherGroupings());
    }
}

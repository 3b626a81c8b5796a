package org.cordee.consortium.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.UUID;
import org.cordee.consortium.CapacityForm;
import org.cordee.consortium.UnfinishedCapacity;
import org.cordee.shared.Hours;
import org.jspecify.annotations.Nullable;

/** The capacity form as it is typed. */
record MeansForm(
        @NotNull @Nullable UUID establishmentId,
        @NotNull @Min(0) @Max(1_000_000) @Nullable Integer headcount,
        @NotNull @Min(0) @Max(1_000_000) @Nullable Integer hoursPerMonth,
        String references,
        Boolean insured,
        String conflicts,
        Boolean otherGroupings,
        Boolean confirmed) {

    MeansForm {
        references = references == null ? "" : references;
        insured = insured != null && insured;
        conflicts = conflicts == null ? "" : conflicts;
        otherGroupings = otherGroupings != null && otherGroupings;
        confirmed = confirmed != null && confirmed;
    }

    static MeansForm at(UUID establishmentId) {
        return new MeansForm(establishmentId, null, null, "", false, "", false, false);
    }

    static MeansForm of(UnfinishedCapacity kept) {
        return new MeansForm(
                kept.establishmentId(),
                kept.headcount(),
                kept.hoursPerMonth(),
                kept.references(),
                kept.insured(),
                kept.conflicts(),
                kept.otherGroupings(),
                false);
    }

    UnfinishedCapacity unfinished() {
        return new UnfinishedCapacity(
                establishmentId, headcount, hoursPerMonth, references, insured, conflicts, otherGroupings);
    }

    CapacityForm given() {
        return new CapacityForm(
                Objects.requireNonNull(establishmentId),
                Objects.requireNonNull(headcount),
                new Hours(Objects.requireNonNull(hoursPerMonth)),
                references,
                insured,
                conflicts,
                otherGroupings);
    }
}

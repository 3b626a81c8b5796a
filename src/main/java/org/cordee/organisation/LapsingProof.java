package org.cordee.organisation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.law.casefile.InsertionKind;
import org.jspecify.annotations.Nullable;

/**
 * The proof of an organisation that lapses next.
 *
 * @param establishmentId the establishment of the convention; null for the ESUS accreditation
 * @param kind the kind of the convention; null for the ESUS accreditation
 * @param lapsesOn its last day
 */
record LapsingProof(
        @Nullable UUID establishmentId, @Nullable InsertionKind kind, LocalDate lapsesOn) {

    /** Returns the first of its proofs that ends today or later; empty without a dated one. */
    static Optional<LapsingProof> next(Organisation organisation, LocalDate today) {
        Stream<LapsingProof> conventions = organisation.establishments().stream()
                .filter(place -> place.convention().kind().needsConvention())
                .flatMap(place -> dated(
                        place.id(),
                        place.convention().kind(),
                        place.convention().period().to()));
        ValidityPeriod esus = organisation.unit().essProof().esus();
        return Stream.concat(conventions, dated(null, null, esus == null ? null : esus.to()))
                .filter(proof -> !proof.lapsesOn().isBefore(today))
                .min(Comparator.comparing(LapsingProof::lapsesOn));
    }

    private static Stream<LapsingProof> dated(
            @Nullable UUID place, @Nullable InsertionKind kind, @Nullable LocalDate end) {
        return end == null ? Stream.empty() : Stream.of(new LapsingProof(place, kind, end));
    }
}

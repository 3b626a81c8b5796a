package org.cordee.application.exclusion;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the subcontractors of one member declare of the cases of exclusion and what follows from it, for that member alone.
 *
 * @param subcontractors those it has declared, of both ranks, by their names; members of the grouping answer for themselves
 */
public record SubcontractorsView(
        UUID evidenceFileId, String consortiumName, boolean declarable, List<Subcontractor> subcontractors) {

    public SubcontractorsView {
        subcontractors = List.copyOf(subcontractors);
    }

    /**
     * One of them.
     *
     * @param declaredAt null before its declaration was handed on
     */
    public record Subcontractor(
            UUID organisationId,
            String name,
            @Nullable Instant declaredAt,
            ExclusionStanding standing,
            List<ExclusionVerdict> verdicts) {

        public Subcontractor {
            verdicts = List.copyOf(verdicts);
        }
    }
}

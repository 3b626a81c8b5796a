package org.cordee.evidence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The exclusion declarations of one member's subcontractors and their consequences, for that member only.
 *
 * @param subcontractors the declared subcontractors of both ranks, by name, without members of the consortium
 */
public record SubcontractorsView(
        UUID evidenceFileId, String consortiumName, boolean declarable, List<Subcontractor> subcontractors) {

    public SubcontractorsView {
        subcontractors = List.copyOf(subcontractors);
    }

    /**
     * One subcontractor and its declaration.
     *
     * @param declaredAt null before its declaration was passed on
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

package org.cordee.evidence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.espd.EspdOperator.OperatorRole;
import org.cordee.espd.ListingCriteria.CriterionKind;
import org.cordee.espd.OpenAnswer;
import org.jspecify.annotations.Nullable;

/**
 * The ESPD of one member in one consortium, for that member alone.
 *
 * @param requested false while the lead has not brought the buyer's request
 * @param statable true while the member may change its answers
 * @param declared true once the member has declared on its honour
 * @param statement what the member stated last
 * @param criteria the criteria that the member should answer here, because its records do not answer them
 * @param responders the member, then the operators on which it relies
 */
public record EspdView(
        UUID evidenceFileId,
        UUID consortiumId,
        String consortiumName,
        boolean requested,
        boolean statable,
        boolean declared,
        EspdStatement statement,
        List<EspdQuestion> criteria,
        List<EspdResponder> responders) {

    public EspdView {
        criteria = List.copyOf(criteria);
        responders = List.copyOf(responders);
    }

    /**
     * One criterion to answer.
     *
     * @param kind an exclusion ground or a selection criterion
     * @param part of the form, as III.A
     * @param name in French where the standard has the criterion
     * @param asks what it asks; empty when nothing is written
     */
    public record EspdQuestion(String code, CriterionKind kind, String part, String name, String asks) {}

    /**
     * One operator that responds.
     *
     * @param responderId the organisation
     * @param role its part in the tender
     * @param open the questions that nothing answers yet
     * @param confirmedAt null before the response was confirmed
     * @param outdated true when the response was confirmed to an earlier request
     * @param earlier the times of the confirmations before the present one, the first one first; their files are kept
     */
    public record EspdResponder(
            UUID responderId,
            String name,
            OperatorRole role,
            List<OpenAnswer> open,
            @Nullable Instant confirmedAt,
            boolean outdated,
            List<Instant> earlier) {

        public EspdResponder {
            open = List.copyOf(open);
            earlier = List.copyOf(earlier);
        }
    }
}

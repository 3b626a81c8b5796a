package org.cordee.evidence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.espd.ListingCriteria.ListedCriterion;
import org.cordee.espd.ReadingEspd.ReadRemark;
import org.jspecify.annotations.Nullable;

/**
 * The buyer's ESPD request of a consortium, for its lead.
 *
 * @param brought null while there is none
 * @param changeable true while the lead may bring or remove it
 */
public record EspdRequestView(
        UUID consortiumId,
        String consortiumName,
        boolean changeable,
        @Nullable BroughtRequest brought) {

    /**
     * The request that was read.
     *
     * @param name of the file
     * @param uploadedAt when it was received
     * @param buyer empty when the request names none
     * @param reference the buyer's reference of the procedure
     * @param lots their identifiers, as the request names them
     * @param criteria in the order of the request
     * @param remarks about what is unusual in the file
     */
    public record BroughtRequest(
            String name,
            Instant uploadedAt,
            String buyer,
            String reference,
            List<String> lots,
            List<ListedCriterion> criteria,
            List<ReadRemark> remarks) {

        public BroughtRequest {
            lots = List.copyOf(lots);
            criteria = List.copyOf(criteria);
            remarks = List.copyOf(remarks);
        }
    }
}

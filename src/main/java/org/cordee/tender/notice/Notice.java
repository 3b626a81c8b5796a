package org.cordee.tender.notice;

import java.util.List;
import java.util.Map;
import org.cordee.tender.content.ConsultationContent;

/**
 * A published notice that passed every check: who it is and what it says.
 *
 * @param criteria what bids are judged on beside the price, by the key of the lot
 */
public record Notice(
        NoticeIdentity identity, ConsultationContent content, Map<String, List<AwardCriterion>> criteria) {}

package org.cordee.tender;

import java.util.List;
import java.util.Map;

/**
 * A published notice that passed all checks: its identity and its content.
 *
 * @param criteria the award criteria beside the price, by the key of the lot
 */
public record Notice(
        NoticeIdentity identity, ConsultationContent content, Map<String, List<AwardCriterion>> criteria) {}

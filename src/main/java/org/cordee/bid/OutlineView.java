package org.cordee.bid;

import java.util.List;
import java.util.UUID;

/**
 * The outline of a consortium's memo, for its lead.
 *
 * @param lines the sections in their order
 * @param members the members that may write or review, one entry for each lot
 * @param lots what the notice publishes about each lot's award criteria
 */
public record OutlineView(
        UUID consortiumId,
        String consortiumName,
        int version,
        boolean settled,
        boolean mayPlan,
        List<OutlineLine> lines,
        List<MemberChoice> members,
        List<LotCriteria> lots) {

    /**
     * The award criteria of a lot, as its notice publishes them, that are judged on the memo.
     *
     * @param published false when it names no such criterion
     * @param weighted false when it gives none of them a weight in per cent
     */
    public record LotCriteria(String lotNumber, boolean published, boolean weighted) {}

    /** A member of a lot that can be chosen as writer or reviewer. */
    public record MemberChoice(UUID memberId, UUID organisationId, String organisationName, String lotNumber) {}
}

package org.cordee.bid;

import java.util.List;
import java.util.UUID;

/**
 * The outline of a consortium's memo, for its lead.
 *
 * @param lines the sections in their order
 * @param members the members that may write or review, one entry for each lot
 */
public record OutlineView(
        UUID consortiumId,
        String consortiumName,
        int version,
        boolean settled,
        boolean mayPlan,
        List<OutlineLine> lines,
        List<MemberChoice> members) {

    /** A member of a lot that can be chosen as writer or reviewer. */
    public record MemberChoice(UUID memberId, UUID organisationId, String organisationName, String lotNumber) {}
}

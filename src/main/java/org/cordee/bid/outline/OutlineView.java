package org.cordee.bid.outline;

import java.util.List;
import java.util.UUID;

/**
 * The outline of a grouping's memo, for its lead.
 *
 * @param lines the sections in their order
 * @param members who may write and who may review, by member of a lot
 */
public record OutlineView(
        UUID consortiumId,
        String consortiumName,
        int version,
        boolean settled,
        boolean mayPlan,
        List<OutlineLine> lines,
        List<Choice> members) {

    /** A member of a lot, to be chosen. */
    public record Choice(UUID memberId, UUID organisationId, String organisationName, String lotNumber) {}
}

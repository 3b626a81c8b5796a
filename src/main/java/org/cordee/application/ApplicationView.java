package org.cordee.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.consortium.Relation;
import org.jspecify.annotations.Nullable;

/**
 * The application of a grouping: to the lead every member, to a member itself alone, to a coordinator states and dates.
 *
 * @param settled whether nothing of it holds the freeze up any more
 */
public record ApplicationView(
        UUID consortiumId, String consortiumName, Relation relation, boolean settled, List<MemberLine> members) {

    public ApplicationView {
        members = List.copyOf(members);
    }

    /**
     * How far one member is.
     *
     * @param readable whether the reader may open it
     */
    public record MemberLine(
            UUID evidenceFileId,
            UUID organisationId,
            String name,
            boolean lead,
            boolean own,
            boolean readable,
            EvidenceState state,
            int rounds,
            @Nullable Instant dueAt) {}

    public Optional<MemberLine> own() {
        return members.stream().filter(MemberLine::own).findFirst();
    }
}

package org.cordee.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.consortium.Relation;
import org.jspecify.annotations.Nullable;

/**
 * The application of a consortium. The lead sees every member, a member sees itself, a coordinator sees states and
 * dates.
 *
 * @param asked the pieces of the candidature that the confirmed rules name; empty for a user who may not read them
 * @param settled true when no evidence prevents the freeze any more
 */
public record ApplicationView(
        UUID consortiumId,
        String consortiumName,
        Relation relation,
        boolean settled,
        List<MemberLine> members,
        List<AskedPiece> asked) {

    public ApplicationView {
        asked = List.copyOf(asked);
        members = List.copyOf(members);
    }

    /**
     * The state of one member's evidence.
     *
     * @param readable true when the reader may open it
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

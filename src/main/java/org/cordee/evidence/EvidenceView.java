package org.cordee.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The evidence of one member, for that member and for the lead.
 *
 * @param own true when the reader is the member
 * @param leads true when the reader is the lead
 * @param words the lead's last comment: the corrections it wants, or why it waived the evidence
 * @param entries how many pieces were ever provided, so that a decision can name the number the lead has seen
 * @param renewed true when a renewed piece waits for the lead
 * @param exclusion the effect of the member's declaration on the consortium
 * @param expectedAward the expected time of the award, at which some pieces will have expired
 */
public record EvidenceView(
        UUID id,
        UUID consortiumId,
        String consortiumName,
        UUID organisationId,
        String name,
        String leadName,
        boolean lead,
        boolean own,
        boolean leads,
        EvidenceState state,
        int rounds,
        int roundsLeft,
        Instant dueAt,
        @Nullable Instant handedInAt,
        @Nullable String words,
        int entries,
        boolean renewed,
        ExclusionStanding exclusion,
        LocalDate expectedAward,
        boolean providable,
        boolean checkable,
        boolean waivable,
        List<CheckedPiece> pieces) {

    public EvidenceView {
        pieces = List.copyOf(pieces);
    }

    /** Returns the pieces that the lead may comment on, each once. */
    public List<Piece> remarkable() {
        return pieces.stream()
                .filter(one -> one.answer() != PieceAnswer.RECORDED)
                .map(CheckedPiece::piece)
                .distinct()
                .toList();
    }

    /** Counts the accepted pieces that will have expired and are not renewed yet. */
    public long toRenew() {
        return pieces.stream().filter(CheckedPiece::isToRenew).count();
    }

    /** Counts the missing pieces that the deposit requires. */
    public long blocking() {
        return pieces.stream().filter(CheckedPiece::isBlocking).count();
    }
}

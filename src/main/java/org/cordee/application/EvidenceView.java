package org.cordee.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cordee.application.checklist.CheckedPiece;
import org.cordee.application.exclusion.ExclusionStanding;
import org.cordee.application.piece.Answer;
import org.cordee.application.piece.Piece;
import org.jspecify.annotations.Nullable;

/**
 * The evidence of one member, for itself and for the lead.
 *
 * @param own whether the reader is the member
 * @param leads whether the reader leads the grouping
 * @param words what the lead said last: which corrections, or why it goes on without
 * @param entries how many pieces were ever provided: what the lead has seen when it decides
 * @param renewed whether a piece was handed in again after all had been accepted, and waits for the lead
 * @param exclusion what the member's declaration means for the grouping
 * @param expectedAward when an award is taken to come, to see what will have expired by then
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

    /** On which pieces the lead may say something, each once. */
    public List<Piece> remarkable() {
        return pieces.stream()
                .filter(one -> one.answer() != Answer.RECORDED)
                .map(CheckedPiece::piece)
                .distinct()
                .toList();
    }

    /** How many accepted pieces will have expired and are still to be handed in again. */
    public long toRenew() {
        return pieces.stream().filter(CheckedPiece::isToRenew).count();
    }

    /** What the deposit cannot do without and is not there. */
    public long blocking() {
        return pieces.stream().filter(CheckedPiece::isBlocking).count();
    }
}

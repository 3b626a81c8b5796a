package org.cordee.application.checklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cordee.application.piece.Answer;
import org.cordee.application.piece.Piece;
import org.cordee.application.piece.Renewal;
import org.jspecify.annotations.Nullable;

/**
 * One line of a member's checklist: what is asked, what was provided, and how that stands at the deposit and at the award.
 *
 * @param operator whose promise is asked for, each on a line of its own; null for every other piece
 * @param demandedAt when it can be demanded
 * @param validityMonths how long the rules let it be valid after its date, 0 where they say nothing
 * @param article why it is asked
 * @param choices how the member may provide it
 * @param lastDay the last day on which it is valid, null without an end
 * @param said how to get there, the reference of the former consultation, or why the member is not concerned
 * @param versions how often something was provided for it
 * @param remarks what the lead ever wanted corrected in it, the earliest first
 * @param renewal how far it is if it was handed in again after it had been accepted
 * @param renewable whether all was accepted, this will have expired or is missing since, and may be handed in
 */
public record CheckedPiece(
        Piece piece,
        @Nullable ReliedOperator operator,
        Obligation obligation,
        ApplicationStage demandedAt,
        int validityMonths,
        String article,
        List<Answer> choices,
        Answer answer,
        @Nullable Instant providedAt,
        @Nullable UUID documentId,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate lastDay,
        @Nullable String url,
        @Nullable String said,
        int versions,
        Standing atDeposit,
        Standing atAward,
        List<Remark> remarks,
        @Nullable Renewal renewal,
        boolean renewable) {

    public CheckedPiece {
        remarks = List.copyOf(remarks);
    }

    /** Whether it is that operator's promise, or what is meant where nobody is named. */
    public boolean isAbout(@Nullable UUID id) {
        return operator == null ? id == null : id == null || operator.id().equals(id);
    }

    public boolean hasDocument() {
        return documentId != null;
    }

    /** Whether the lead said something of it and nothing was provided since. */
    public boolean isToCorrect() {
        return !remarks.isEmpty()
                && (providedAt == null
                        || !remarks.get(remarks.size() - 1).saidAt().isBefore(providedAt));
    }

    public boolean isRenewed() {
        return renewal == Renewal.TO_CHECK;
    }

    /** Whether the member is still to hand it in again. */
    public boolean isToRenew() {
        return renewable && !isRenewed();
    }

    /** Whether something is still to be done before the deposit that cannot do without. */
    public boolean isBlocking() {
        return atDeposit.isBlocking();
    }
}

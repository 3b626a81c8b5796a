package org.cordee.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a member's checklist: the requirement, the member's answer, and its state at the deposit and at the
 * award.
 *
 * @param operator the operator whose commitment letter is asked for, one line each; null for every other piece
 * @param demandedAt the stage at which the buyer can demand it
 * @param validityMonths how many months the rules accept it after its date, 0 when they set no limit
 * @param article the article that requires it
 * @param choices the answers the member may choose
 * @param lastDay the last day on which it is valid, null without an end
 * @param said access instructions, the reference of the former consultation, or why the member is not concerned
 * @param versions how often something was provided for it
 * @param remarks all remarks of the lead on it, the oldest first
 * @param renewal the state of its renewal, null when the last version is not a renewal
 * @param renewable true when the evidence was accepted and this piece will have expired or is missing since, so that
 * the member may provide it
 */
public record CheckedPiece(
        Piece piece,
        @Nullable ReliedOperator operator,
        Obligation obligation,
        ApplicationStage demandedAt,
        int validityMonths,
        String article,
        List<PieceAnswer> choices,
        PieceAnswer answer,
        @Nullable Instant providedAt,
        @Nullable UUID documentId,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate lastDay,
        @Nullable String url,
        @Nullable String said,
        int versions,
        PieceStanding atDeposit,
        PieceStanding atAward,
        List<Remark> remarks,
        @Nullable Renewal renewal,
        boolean renewable) {

    public CheckedPiece {
        remarks = List.copyOf(remarks);
    }

    /** Checks that this is the operator's commitment letter, or the piece that is meant without an operator. */
    public boolean isAbout(@Nullable UUID id) {
        return operator == null ? id == null : id == null || operator.id().equals(id);
    }

    public boolean hasDocument() {
        return documentId != null;
    }

    /** Checks that the lead commented on it and nothing was provided since. */
    public boolean isToCorrect() {
        return !remarks.isEmpty()
                && (providedAt == null
                        || !remarks.get(remarks.size() - 1).saidAt().isBefore(providedAt));
    }

    public boolean isRenewed() {
        return renewal == Renewal.TO_CHECK;
    }

    /** Checks that the member has still to renew it. */
    public boolean isToRenew() {
        return renewable && !isRenewed();
    }

    /** Checks that the deposit requires it and it is not ready. */
    public boolean isBlocking() {
        return atDeposit.isBlocking();
    }
}

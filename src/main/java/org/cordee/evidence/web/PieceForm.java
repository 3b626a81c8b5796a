package org.cordee.evidence.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cordee.evidence.CheckedPiece;
import org.cordee.evidence.PieceAnswer;
import org.cordee.evidence.Provision;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.multipart.MultipartFile;

/**
 * A member's answer for a piece as typed. Each answer has its own fields, so that a field typed for another answer does
 * not count.
 *
 * @param expiresOn the last day of the sent file
 * @param sentExpiresOn the last day of the piece that the buyer already has
 * @param access how the buyer gets the piece online
 * @param reference the consultation for which the piece was already sent
 * @param reason why the member is not concerned
 */
record PieceForm(
        @Nullable PieceAnswer answer,
        @Nullable UUID operator,
        @Nullable MultipartFile file,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate issuedOn,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate expiresOn,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate sentExpiresOn,

        String url,
        String access,
        String reference,
        String reason) {

    PieceForm {
        url = url == null ? "" : url;
        access = access == null ? "" : access;
        reference = reference == null ? "" : reference;
        reason = reason == null ? "" : reason;
    }

    static PieceForm of(CheckedPiece piece) {
        List<PieceAnswer> choices = piece.choices();
        PieceAnswer only = choices.size() == 1 ? choices.get(0) : null;
        PieceAnswer answer = piece.answer();
        String said = Objects.requireNonNullElse(piece.said(), "");
        return new PieceForm(
                choices.contains(answer) ? answer : only,
                piece.operator() == null ? null : piece.operator().id(),
                null,
                null,
                null,
                null,
                Objects.requireNonNullElse(piece.url(), ""),
                answer == PieceAnswer.ONLINE ? said : "",
                answer == PieceAnswer.ALREADY_SENT ? said : "",
                answer == PieceAnswer.NOT_CONCERNED ? said : "");
    }

    Provision provision() {
        if (answer == null) {
            throw RuleViolation.of("answer", "application.piece.answer-missing");
        }
        return switch (answer) {
            case FILE -> Provision.file(issuedOn, expiresOn).of(operator);
            case ONLINE -> Provision.online(url, access).of(operator);
            case ALREADY_SENT -> Provision.alreadySent(reference, sentExpiresOn).of(operator);
            case NOT_CONCERNED -> Provision.notConcerned(reason).of(operator);
            default -> new Provision(answer, null, null, null, null, operator);
        };
    }

    /** Returns the field of this form in which a value of the answer was typed. */
    String place(String field) {
        return switch (field) {
            case "said" ->
                answer == PieceAnswer.ONLINE ? "access" : answer == PieceAnswer.ALREADY_SENT ? "reference" : "reason";
            case "expiresOn" -> answer == PieceAnswer.ALREADY_SENT ? "sentExpiresOn" : "expiresOn";
            default -> field;
        };
    }
}

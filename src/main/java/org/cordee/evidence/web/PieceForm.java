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

/** A member's answer for a piece as typed. */
record PieceForm(
        @Nullable PieceAnswer answer,
        @Nullable UUID operator,
        @Nullable MultipartFile file,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate issuedOn,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate expiresOn,

        String url,
        String said) {

    PieceForm {
        url = url == null ? "" : url;
        said = said == null ? "" : said;
    }

    static PieceForm of(CheckedPiece piece) {
        List<PieceAnswer> choices = piece.choices();
        PieceAnswer only = choices.size() == 1 ? choices.get(0) : null;
        return new PieceForm(
                choices.contains(piece.answer()) ? piece.answer() : only,
                piece.operator() == null ? null : piece.operator().id(),
                null,
                null,
                null,
                Objects.requireNonNullElse(piece.url(), ""),
                Objects.requireNonNullElse(piece.said(), ""));
    }

    Provision provision() {
        if (answer == null) {
            throw RuleViolation.of("answer", "application.piece.answer-missing");
        }
        boolean dated = answer == PieceAnswer.FILE;
        return new Provision(
                answer,
                dated ? issuedOn : null,
                dated || answer == PieceAnswer.ALREADY_SENT ? expiresOn : null,
                url,
                said,
                operator);
    }
}

package org.cordee.evidence.web;

import java.time.LocalDate;
import java.util.UUID;
import org.cordee.evidence.CheckedPiece;
import org.cordee.evidence.PieceAnswer;
import org.cordee.evidence.Provision;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.multipart.MultipartFile;

/** A member's answer for a piece as typed. */
class PieceForm {

    private @Nullable PieceAnswer answer;
    private @Nullable UUID operator;
    private @Nullable MultipartFile file;

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate issuedOn;

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate expiresOn;

    private String url = "";
    private String said = "";

    static PieceForm of(CheckedPiece piece) {
        PieceForm form = new PieceForm();
        if (piece.choices().contains(piece.answer())) {
            form.answer = piece.answer();
        } else if (piece.choices().size() == 1) {
            form.answer = piece.choices().get(0);
        }
        form.operator = piece.operator() == null ? null : piece.operator().id();
        form.url = piece.url() == null ? "" : piece.url();
        form.said = piece.said() == null ? "" : piece.said();
        return form;
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

    public @Nullable UUID getOperator() {
        return operator;
    }

    public void setOperator(@Nullable UUID operator) {
        this.operator = operator;
    }

    public @Nullable PieceAnswer getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable PieceAnswer answer) {
        this.answer = answer;
    }

    public @Nullable MultipartFile getFile() {
        return file;
    }

    public void setFile(@Nullable MultipartFile file) {
        this.file = file;
    }

    public @Nullable LocalDate getIssuedOn() {
        return issuedOn;
    }

    public void setIssuedOn(@Nullable LocalDate issuedOn) {
        this.issuedOn = issuedOn;
    }

    public @Nullable LocalDate getExpiresOn() {
        return expiresOn;
    }

    public void setExpiresOn(@Nullable LocalDate expiresOn) {
        this.expiresOn = expiresOn;
    }

    public String getUrl() {
        return url;
    }

    public void setUrl(String url) {
        this.url = url;
    }

    public String getSaid() {
        return said;
    }

    public void setSaid(String said) {
        this.said = said;
    }
}

package org.cordee.evidence.web;

import java.util.EnumMap;
import java.util.Map;
import org.cordee.evidence.EvidenceCorrections;
import org.cordee.evidence.Piece;
import org.jspecify.annotations.Nullable;

/** The lead's decision about a member's evidence as typed. */
class CheckForm {

    private String choice = "";
    private String comment = "";
    private String reason = "";
    private @Nullable Integer seen;
    private Map<Piece, String> remarks = new EnumMap<>(Piece.class);

    public String getChoice() {
        return choice;
    }

    public void setChoice(String choice) {
        this.choice = choice;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }

    EvidenceCorrections wishes() {
        return new EvidenceCorrections(comment, remarks);
    }

    public @Nullable Integer getSeen() {
        return seen;
    }

    public void setSeen(@Nullable Integer seen) {
        this.seen = seen;
    }

    public Map<Piece, String> getRemarks() {
        return remarks;
    }

    public void setRemarks(Map<Piece, String> remarks) {
        this.remarks = remarks;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}

package org.cordee.bid.web;

import java.time.Instant;

/** The lead's decision about a late price as typed. The date is Paris time. */
class LatePriceForm {

    private String decision = "";
    private String dueAt = "";
    private String reason = "";

    Instant date() {
        return OutlineForm.instant(dueAt);
    }

    public String getDecision() {
        return decision;
    }

    public void setDecision(String decision) {
        this.decision = decision;
    }

    public String getDueAt() {
        return dueAt;
    }

    public void setDueAt(String dueAt) {
        this.dueAt = dueAt;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}

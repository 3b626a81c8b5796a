package org.cordee.assessment.web;

/** Why the lead goes on with a finding unresolved. */
class WaiverForm {

    private String reason = "";

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}

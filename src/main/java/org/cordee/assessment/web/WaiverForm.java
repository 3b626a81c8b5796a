package org.cordee.assessment.web;

/** The form of the lead's reason for a waiver. */
class WaiverForm {

    private String reason = "";

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}

package org.cordee.assessment.web;

/** The form of the lead's reason for a waiver. */
record WaiverForm(String reason) {

    WaiverForm {
        reason = reason == null ? "" : reason;
    }
}

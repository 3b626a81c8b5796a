package org.cordee.submission.web;

/** A member's answer to the frozen bid as typed. */
record ApprovalForm(String choice, String textSha256, String reason, Boolean confirmed) {

    ApprovalForm {
        choice = choice == null ? "" : choice;
        textSha256 = textSha256 == null ? "" : textSha256;
        reason = reason == null ? "" : reason;
        confirmed = confirmed != null && confirmed;
    }
}

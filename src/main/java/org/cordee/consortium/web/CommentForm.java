package org.cordee.consortium.web;

/**
 * A form with one short text (an answer, a reason or a recommendation), or the confirmation that a warning was read.
 */
record CommentForm(String answer, String reason, String recommendation, Boolean warned) {

    CommentForm {
        answer = answer == null ? "" : answer;
        reason = reason == null ? "" : reason;
        recommendation = recommendation == null ? "" : recommendation;
        warned = warned != null && warned;
    }

    static CommentForm empty() {
        return new CommentForm("", "", "", false);
    }
}

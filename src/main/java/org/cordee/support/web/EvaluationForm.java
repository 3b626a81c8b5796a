package org.cordee.support.web;

import org.jspecify.annotations.Nullable;

/** The form in which the requester evaluates the help. */
record EvaluationForm(@Nullable Integer score, String words) {

    EvaluationForm {
        words = words == null ? "" : words;
    }

    static EvaluationForm empty() {
        return new EvaluationForm(null, "");
    }

    /** Returns the chosen points; 0, which is refused, when none were chosen. */
    int points() {
        return score == null ? 0 : score;
    }
}

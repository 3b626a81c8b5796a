package org.cordee.showcase.web;

import org.jspecify.annotations.Nullable;

/** The answer of an organisation that is asked to show something. No answer is preselected. */
record DemonstrationAnswerForm(@Nullable Consent answer) {

    /** The two answers of an organisation. */
    enum Consent {
        YES,
        NO
    }
}

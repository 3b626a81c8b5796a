package org.cordee.submission.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The lead's decision about approvals as typed. */
record DecisionForm(@Nullable UUID round, String decision, String word) {

    DecisionForm {
        decision = decision == null ? "" : decision;
        word = word == null ? "" : word;
    }
}

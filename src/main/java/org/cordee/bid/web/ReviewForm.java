package org.cordee.bid.web;

import org.cordee.account.AnswerDrafts;

/** The answer to a contribution, with nothing preselected. */
record ReviewForm(Integer version, String decision, String comment) {

    ReviewForm {
        version = version == null ? Integer.valueOf(0) : version;
        decision = decision == null ? "" : decision;
        comment = comment == null ? "" : comment;
    }

    static ReviewForm empty() {
        return new ReviewForm(0, "", "");
    }

    static ReviewForm of(AnswerDrafts.UnsentAnswer draft) {
        return new ReviewForm(0, draft.choice(), draft.words());
    }
}

package org.cordee.bid.web;

import org.cordee.account.AnswerDrafts;
import org.jspecify.annotations.Nullable;

/** The answer to a contribution, with nothing preselected. */
class ReviewForm {

    private int version;
    private @Nullable String decision;
    private String comment = "";

    static ReviewForm of(AnswerDrafts.UnsentAnswer draft) {
        ReviewForm form = new ReviewForm();
        form.decision = draft.choice();
        form.comment = draft.words();
        return form;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public @Nullable String getDecision() {
        return decision;
    }

    public void setDecision(@Nullable String decision) {
        this.decision = decision;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }
}

package org.cordee.submission.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The lead's decision about approvals as typed. */
class DecisionForm {

    private @Nullable UUID round;
    private String decision = "";
    private String word = "";

    public @Nullable UUID getRound() {
        return round;
    }

    public void setRound(@Nullable UUID round) {
        this.round = round;
    }

    public String getDecision() {
        return decision;
    }

    public void setDecision(String decision) {
        this.decision = decision;
    }

    public String getWord() {
        return word;
    }

    public void setWord(String word) {
        this.word = word;
    }
}

package org.cordee.consortium.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a member says to the proposed shares. */
public class SharesAnswerForm {

    private @Nullable UUID proposal;
    private @Nullable Boolean agreed;
    private String comment = "";

    public @Nullable UUID getProposal() {
        return proposal;
    }

    public void setProposal(@Nullable UUID proposal) {
        this.proposal = proposal;
    }

    public @Nullable Boolean getAgreed() {
        return agreed;
    }

    public void setAgreed(@Nullable Boolean agreed) {
        this.agreed = agreed;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }
}

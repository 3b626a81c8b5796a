package org.cordee.process.worker;

import java.util.Map;
import org.cordee.bid.OpeningDrafting;
import org.cordee.process.JointBidDrafting;
import org.cordee.process.ProcessVariables;
import org.springframework.stereotype.Component;

/** Proposes an outline of the memo, and creates each member's price schedule. */
@Component
class OpenDraftingWorker implements JobWork {

    private final OpeningDrafting openingDrafting;

    OpenDraftingWorker(OpeningDrafting openingDrafting) {
        this.openingDrafting = openingDrafting;
    }

    @Override
    public String type() {
        return JointBidDrafting.JOB_OPEN_DRAFTING;
    }

    @Override
    public Map<String, Object> perform(Job job) {
        return Map.of(ProcessVariables.OUTLINE_DUE_AT, openingDrafting.open(job.consortiumId()));
    }
}

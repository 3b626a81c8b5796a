package org.cordee.process.worker;

import java.util.Map;
import org.cordee.bid.OpeningDrafting;
import org.cordee.bid.SectionDeadlines;
import org.cordee.process.JointBidDrafting;
import org.cordee.process.ProcessVariables;
import org.springframework.stereotype.Component;

/** The jobs of {@code joint-bid-drafting.bpmn}: the outline and its sections. */
@Component
class JointBidDraftingWorkers implements ModelWorkers {

    private final OpeningDrafting openingDrafting;
    private final SectionDeadlines following;

    JointBidDraftingWorkers(OpeningDrafting openingDrafting, SectionDeadlines following) {
        this.openingDrafting = openingDrafting;
        this.following = following;
    }

    @Override
    public Map<String, JobWork> byType() {
        return Map.of(
                JointBidDrafting.JOB_OPEN_DRAFTING, this::openDrafting,
                JointBidDrafting.JOB_BEGIN_SECTIONS, this::beginSections);
    }

    /** Proposes an outline of the memo, and creates each member's price schedule. */
    private Map<String, Object> openDrafting(Job job) {
        return Map.of(ProcessVariables.OUTLINE_DUE_AT, openingDrafting.open(job.consortiumId()));
    }

    /** Returns the sections of the settled outline. */
    private Map<String, Object> beginSections(Job job) {
        return Map.of(ProcessVariables.SECTION_IDS, following.sections(job.consortiumId()));
    }
}

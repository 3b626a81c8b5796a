package org.cordee.process.worker;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.bid.Contribution;
import org.cordee.bid.ContributionDates;
import org.cordee.bid.OpeningDrafting;
import org.cordee.bid.PlanningContributions;
import org.cordee.process.model.JointBidDrafting;
import org.cordee.process.model.Variables;
import org.cordee.process.task.Groups;
import org.springframework.stereotype.Component;

/** A section and a price sheet for each member, and until when they are written and read. */
@Component
class OpenDraftingWorker implements JobWork {

    private final OpeningDrafting openingDrafting;
    private final PlanningContributions planningContributions;

    OpenDraftingWorker(OpeningDrafting openingDrafting, PlanningContributions planningContributions) {
        this.openingDrafting = openingDrafting;
        this.planningContributions = planningContributions;
    }

    @Override
    public String type() {
        return JointBidDrafting.JOB_OPEN_DRAFTING;
    }

    @Override
    public Map<String, Object> perform(Job job) {
        UUID consortium = job.consortiumId();
        List<Map<String, Object>> contributions = openingDrafting.open(consortium).stream()
                .map(OpenDraftingWorker::ids)
                .toList();
        ContributionDates dates = planningContributions.plan(consortium);
        return Map.of(
                Variables.CONTRIBUTIONS, contributions,
                Variables.SECTIONS_DUE_AT, dates.writtenBy(),
                Variables.PRICES_DUE_AT, dates.writtenBy(),
                Variables.REVIEW_DUE_AT, dates.reviewedBy());
    }

    private static Map<String, Object> ids(Contribution contribution) {
        return Map.of(
                Variables.MEMBER_ID, contribution.memberId(),
                Variables.SECTION_ID, contribution.sectionId(),
                Variables.PRICE_SHEET_ID, contribution.priceSheetId(),
                Variables.GROUP, Groups.of(contribution.organisationId()));
    }
}

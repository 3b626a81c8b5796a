package org.cordee.process.worker;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.bid.Contribution;
import org.cordee.bid.OpeningDrafting;
import org.cordee.consortium.PlanningPreparation;
import org.cordee.process.model.JointBidDrafting;
import org.cordee.process.model.Variables;
import org.cordee.process.task.Groups;
import org.cordee.shared.BusinessClock;
import org.springframework.stereotype.Component;

/** A section and a price sheet for each member; two thirds of the time left are for writing, the rest for review. */
@Component
class OpenDraftingWorker implements JobWork {

    private final OpeningDrafting openingDrafting;
    private final PlanningPreparation planningPreparation;
    private final BusinessClock clock;

    OpenDraftingWorker(OpeningDrafting openingDrafting, PlanningPreparation planningPreparation, BusinessClock clock) {
        this.openingDrafting = openingDrafting;
        this.planningPreparation = planningPreparation;
        this.clock = clock;
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
        Instant now = clock.now();
        Instant freezeDue = planningPreparation.plan(consortium).freezeDueAt();
        Duration left = freezeDue.isAfter(now) ? Duration.between(now, freezeDue) : Duration.ZERO;
        Instant written = now.plus(left.multipliedBy(2).dividedBy(3));
        return Map.of(
                Variables.CONTRIBUTIONS, contributions,
                Variables.SECTIONS_DUE_AT, written,
                Variables.PRICES_DUE_AT, written,
                Variables.REVIEW_DUE_AT, now.plus(left));
    }

    private static Map<String, Object> ids(Contribution contribution) {
        return Map.of(
                Variables.MEMBER_ID, contribution.memberId(),
                Variables.SECTION_ID, contribution.sectionId(),
                Variables.PRICE_SHEET_ID, contribution.priceSheetId(),
                Variables.GROUP, Groups.of(contribution.organisationId()));
    }
}

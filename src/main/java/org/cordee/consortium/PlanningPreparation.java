package org.cordee.consortium;

import java.util.UUID;
import org.cordee.compliance.BackwardPlan;
import org.cordee.compliance.BackwardPlans;
import org.cordee.compliance.Milestone;
import org.cordee.shared.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A process step: due dates of the preparation, counted back from the deadline. Changes nothing. */
@Component
@Transactional
public class PlanningPreparation {

    private final Consortia consortia;
    private final BackwardPlans plans;
    private final BusinessClock clock;

    PlanningPreparation(Consortia consortia, BackwardPlans plans, BusinessClock clock) {
        this.consortia = consortia;
        this.plans = plans;
        this.clock = clock;
    }

    public Preparation plan(UUID consortiumId) {
        BackwardPlan plan =
                plans.planFor(clock.now(), consortia.get(consortiumId).deadline());
        return new Preparation(
                plan.by(Milestone.SOURCING),
                plan.by(Milestone.SOURCING),
                plan.by(Milestone.SHARES),
                plan.by(Milestone.DRAFTS),
                plan.by(Milestone.PRICES),
                plan.by(Milestone.FREEZE),
                plan.by(Milestone.DEPOSIT));
    }
}

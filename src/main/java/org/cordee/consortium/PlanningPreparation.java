package org.cordee.consortium;

import java.util.UUID;
import org.cordee.compliance.BackwardPlan;
import org.cordee.compliance.BackwardPlans;
import org.cordee.compliance.Milestone;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A process step: due dates of the preparation, counted back from the deadline as it is now. Changes nothing, and answers
 * the same until the deadline moves, which cannot happen before the asker's own transaction has ended.
 */
@Component
@Transactional(noRollbackFor = NotFound.class)
public class PlanningPreparation {

    private final Consortia consortia;
    private final BackwardPlans plans;

    PlanningPreparation(Consortia consortia, BackwardPlans plans) {
        this.consortia = consortia;
        this.plans = plans;
    }

    public Preparation plan(UUID consortiumId) {
        Consortium consortium = consortia.shared(consortiumId);
        BackwardPlan plan = plans.planFor(consortium.plannedAt(), consortium.deadline());
        return new Preparation(
                plan.by(Milestone.SOURCING),
                plan.by(Milestone.SOURCING),
                plan.by(Milestone.SHARES),
                plan.by(Milestone.DRAFTS),
                plan.by(Milestone.PRICES),
                plan.by(Milestone.FREEZE),
                plan.by(Milestone.DEPOSIT),
                consortium.deadline().instant());
    }
}

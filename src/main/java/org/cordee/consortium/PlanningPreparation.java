package org.cordee.consortium;

import java.util.UUID;
import org.cordee.law.BackwardPlan;
import org.cordee.law.BackwardPlans;
import org.cordee.law.HolidayZone;
import org.cordee.law.Milestone;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans the preparation, as a process step: due dates counted back from the present deadline. Changes nothing, and
 * returns the same dates until the deadline moves, which cannot happen before the caller's own transaction has ended.
 */
@Component
@Transactional(noRollbackFor = NotFound.class)
public class PlanningPreparation {

    private final Consortia consortia;
    private final Tenders tenders;
    private final BackwardPlans plans;

    PlanningPreparation(Consortia consortia, Tenders tenders, BackwardPlans plans) {
        this.consortia = consortia;
        this.tenders = tenders;
        this.plans = plans;
    }

    public Preparation plan(UUID consortiumId) {
        Consortium consortium = consortia.getSharedLocked(consortiumId);
        HolidayZone zone = tenders.facts(consortium.consultationId()).holidays(consortium.lotIds());
        BackwardPlan plan = plans.planFor(consortium.plannedAt(), consortium.deadline(), zone);
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

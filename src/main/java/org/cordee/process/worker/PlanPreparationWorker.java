package org.cordee.process.worker;

import java.util.Map;
import org.cordee.consortium.PlanningPreparation;
import org.cordee.consortium.Preparation;
import org.cordee.process.ConsortiumBuilding;
import org.cordee.process.ProcessLinks;
import org.cordee.process.ProcessVariables;
import org.springframework.stereotype.Component;

/**
 * The first step of a consortium's process, at its start and at each restart: records which instance carries the
 * consortium and plans the due dates.
 */
@Component
class PlanPreparationWorker implements JobWork {

    private final PlanningPreparation planningPreparation;
    private final ProcessLinks links;

    PlanPreparationWorker(PlanningPreparation planningPreparation, ProcessLinks links) {
        this.planningPreparation = planningPreparation;
        this.links = links;
    }

    @Override
    public String type() {
        return ConsortiumBuilding.JOB_PLAN_PREPARATION;
    }

    @Override
    public Map<String, Object> perform(Job job) {
        links.recordInstance(job.consortiumId(), job.processInstanceKey());
        Preparation plan = planningPreparation.plan(job.consortiumId());
        return Map.of(
                ProcessVariables.SLOTS_DUE_AT, plan.slotsDueAt(),
                ProcessVariables.CANDIDATES_DUE_AT, plan.candidatesDueAt(),
                ProcessVariables.SHARES_DUE_AT, plan.sharesDueAt(),
                ProcessVariables.FREEZE_DUE_AT, plan.freezeDueAt(),
                ProcessVariables.DEPOSIT_DUE_AT, plan.depositDueAt());
    }
}

package org.cordee.process.worker;

import java.util.Map;
import org.cordee.agreement.ConcludingAgreement;
import org.cordee.consortium.InvitationRound;
import org.cordee.consortium.OpeningRound;
import org.cordee.consortium.PlanningPreparation;
import org.cordee.consortium.Preparation;
import org.cordee.consortium.SettlingRound;
import org.cordee.consortium.shares.ConcludingNegotiation;
import org.cordee.process.ConsortiumBuilding;
import org.cordee.process.ProcessLinks;
import org.cordee.process.ProcessVariables;
import org.springframework.stereotype.Component;

/** The jobs of {@code consortium-building.bpmn}: the plan, the rounds and the conclusions of a consortium. */
@Component
class ConsortiumBuildingWorkers implements ModelWorkers {

    private final PlanningPreparation planningPreparation;
    private final OpeningRound openingRound;
    private final SettlingRound settlingRound;
    private final ConcludingNegotiation concludingNegotiation;
    private final ConcludingAgreement concludingAgreement;
    private final ProcessLinks links;

    ConsortiumBuildingWorkers(
            PlanningPreparation planningPreparation,
            OpeningRound openingRound,
            SettlingRound settlingRound,
            ConcludingNegotiation concludingNegotiation,
            ConcludingAgreement concludingAgreement,
            ProcessLinks links) {
        this.planningPreparation = planningPreparation;
        this.openingRound = openingRound;
        this.settlingRound = settlingRound;
        this.concludingNegotiation = concludingNegotiation;
        this.concludingAgreement = concludingAgreement;
        this.links = links;
    }

    @Override
    public Map<String, JobWork> byType() {
        return Map.of(
                ConsortiumBuilding.JOB_PLAN_PREPARATION, this::planPreparation,
                ConsortiumBuilding.JOB_OPEN_ROUND, this::openRound,
                ConsortiumBuilding.JOB_SETTLE_ROUND, this::settleRound,
                ConsortiumBuilding.JOB_CONCLUDE_NEGOTIATION, this::concludeNegotiation,
                ConsortiumBuilding.JOB_CONCLUDE_AGREEMENT, this::concludeAgreement);
    }

    /**
     * Records which instance carries the consortium and plans the due dates; the first step of the process, at its
     * start and at each restart.
     */
    private Map<String, Object> planPreparation(Job job) {
        links.recordInstance(job.root(), job.processInstanceKey());
        Preparation plan = planningPreparation.plan(job.consortiumId());
        return Map.of(
                ProcessVariables.SLOTS_DUE_AT, plan.slotsDueAt(),
                ProcessVariables.CANDIDATES_DUE_AT, plan.candidatesDueAt(),
                ProcessVariables.SHARES_DUE_AT, plan.sharesDueAt(),
                ProcessVariables.FREEZE_DUE_AT, plan.freezeDueAt(),
                ProcessVariables.DEPOSIT_DUE_AT, plan.depositDueAt());
    }

    /** Returns the slots that candidates are invited for in this round. */
    private Map<String, Object> openRound(Job job) {
        return Map.of(
                ProcessVariables.SLOT_IDS, openingRound.open(job.consortiumId()).openSlotIds());
    }

    /** Returns the result of the round: all mandatory slots settled, any member, and until when the lead decides. */
    private Map<String, Object> settleRound(Job job) {
        InvitationRound round = settlingRound.settle(job.consortiumId());
        return Map.of(
                ProcessVariables.ALL_MANDATORY_SETTLED, round.allMandatorySettled(),
                ProcessVariables.ANY_MEMBER, round.anyMember(),
                ProcessVariables.DUE_AT, round.decideBy());
    }

    /** Returns true when the members agreed, and otherwise by when the lead arbitrates. */
    private Map<String, Object> concludeNegotiation(Job job) {
        ConcludingNegotiation.Conclusion conclusion = concludingNegotiation.conclude(job.consortiumId());
        return Map.of(
                ProcessVariables.SHARES_AGREED, conclusion.agreed(),
                ProcessVariables.ARBITRATION_DUE_AT, conclusion.arbitrateBy(),
                ProcessVariables.SHARES_DUE_AT, conclusion.proposeBy(),
                ProcessVariables.AGREEMENT_DUE_AT, conclusion.reviewBy());
    }

    /** Returns true when all members signed, and otherwise by when the lead decides the next step. */
    private Map<String, Object> concludeAgreement(Job job) {
        ConcludingAgreement.Conclusion conclusion = concludingAgreement.conclude(job.consortiumId());
        return Map.of(
                ProcessVariables.AGREEMENT_SIGNED, conclusion.signed(),
                ProcessVariables.ARBITRATION_DUE_AT, conclusion.arbitrateBy(),
                ProcessVariables.AGREEMENT_DUE_AT, conclusion.reviewBy(),
                ProcessVariables.SHARES_DUE_AT, conclusion.proposeBy());
    }
}

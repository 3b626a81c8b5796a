package org.cordee.process;

import java.util.Map;
import org.cordee.assessment.AssessmentEvent.BlockerGoneOn;
import org.cordee.assessment.AssessmentEvent.BlockerSettled;
import org.cordee.assessment.AssessmentEvent.CheckWanted;
import org.cordee.assessment.AssessmentEvent.WaiverAsked;
import org.cordee.assessment.AssessmentEvent.WaiverDecided;
import org.cordee.assessment.AssessmentEvent.WaiverLapsed;
import org.cordee.assessment.OpenBlockers;
import org.cordee.consortium.ConsortiumEvent.ConsortiumDeadlineMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends the blockers of a stage and their waivers to the waiting process. */
@Component
class ComplianceProcessListener {

    private final CommandWriter orders;
    private final OpenBlockers blockers;

    ComplianceProcessListener(CommandWriter orders, OpenBlockers blockers) {
        this.orders = orders;
        this.blockers = blockers;
    }

    @EventListener
    void on(WaiverAsked asked) {
        if (asked.awaited()) {
            orders.writeMessage(
                    asked,
                    ConsortiumBuilding.MESSAGE_WAIVER_ASKED,
                    Map.of(
                            ProcessVariables.WAIVER_ID,
                            asked.waiverId(),
                            ProcessVariables.WAIVER_DUE_AT,
                            asked.dueAt()));
        }
    }

    /**
     * Starts a check beside the main path of the bid; its findings block the freeze and the deposit like every other
     * blocker.
     */
    @EventListener
    void on(CheckWanted wanted) {
        orders.writeMessage(
                wanted,
                ConsortiumBuilding.MESSAGE_CHECK_WANTED,
                Map.of(ProcessVariables.CHECK_STAGE, wanted.stage().name()));
    }

    @EventListener
    void on(WaiverDecided decided) {
        if (decided.awaited()) {
            orders.completeTask(decided, ComplianceCheck.TASK_DECIDE_WAIVER, decided.waiverId(), Map.of());
        }
    }

    @EventListener
    void on(WaiverLapsed lapsed) {
        if (lapsed.awaited()) {
            orders.completeTask(lapsed, ComplianceCheck.TASK_DECIDE_WAIVER, lapsed.waiverId(), Map.of());
        }
    }

    @EventListener
    void on(BlockerGoneOn goneOn) {
        orders.completeTask(goneOn, ComplianceCheck.TASK_RESOLVE_BLOCKER, goneOn.blockedStageId(), Map.of());
    }

    @EventListener
    void on(BlockerSettled settled) {
        if (settled.told()) {
            orders.writeMessage(settled, ComplianceCheck.MESSAGE_BLOCKER_MOVED, settled.blockedStageId(), Map.of());
        }
    }

    /** Recomputes from the buyer's new deadline how long a stage stays blocked. */
    @EventListener
    void on(ConsortiumDeadlineMoved moved) {
        blockers.of(moved.consortiumId())
                .forEach(id -> orders.writeMessage(moved, ComplianceCheck.MESSAGE_BLOCKER_MOVED, id, Map.of()));
    }
}

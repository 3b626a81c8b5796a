package org.cordee.process;

import java.util.Map;
import org.cordee.candidacy.CandidacyEvent.ApplicationDeposited;
import org.cordee.candidacy.CandidacyEvent.ApplicationFrozen;
import org.cordee.candidacy.CandidacyEvent.FrozenApplicationReopened;
import org.cordee.candidacy.CandidacyEvent.InvitedToTender;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sends the changes of an application that is deposited before the bid to the process of that step. An application that
 * was not selected ends the process of its consortium.
 */
@Component
class CandidacyProcessListener {

    private final CommandWriter orders;

    CandidacyProcessListener(CommandWriter orders) {
        this.orders = orders;
    }

    @EventListener
    void on(ApplicationFrozen frozen) {
        orders.completeTask(frozen, CandidacyStage.TASK_FREEZE_APPLICATION, frozen.consortiumId(), Map.of());
    }

    /** Leads the process back to the step that gathers the evidence. */
    @EventListener
    void on(FrozenApplicationReopened reopened) {
        orders.writeMessage(reopened, CandidacyStage.MESSAGE_APPLICATION_REOPENED, Map.of());
    }

    @EventListener
    void on(ApplicationDeposited deposited) {
        orders.completeTask(deposited, CandidacyStage.TASK_DEPOSIT_APPLICATION, deposited.consortiumId(), Map.of());
    }

    @EventListener
    void on(InvitedToTender invited) {
        orders.completeTask(invited, CandidacyStage.TASK_RECORD_DECISION, invited.consortiumId(), Map.of());
    }
}

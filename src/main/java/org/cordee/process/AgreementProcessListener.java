package org.cordee.process;

import java.util.Map;
import org.cordee.agreement.AgreementEvent.AgreementArbitrated;
import org.cordee.agreement.AgreementEvent.AgreementReleased;
import org.cordee.agreement.AgreementEvent.PowerGranted;
import org.cordee.agreement.AgreementEvent.SignatureEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends the acts of the parties on the agreement and on the powers of attorney to the agreement process. */
@Component
class AgreementProcessListener {

    private final CommandWriter orders;

    AgreementProcessListener(CommandWriter orders) {
        this.orders = orders;
    }

    @EventListener
    void on(AgreementReleased released) {
        orders.completeTask(released, AgreementSigning.TASK_REVIEW_AGREEMENT, released.consortiumId(), Map.of());
    }

    @EventListener
    void on(SignatureEvent answered) {
        orders.completeTask(answered, AgreementSigning.TASK_SIGN_AGREEMENT, answered.signatureId(), Map.of());
    }

    @EventListener
    void on(AgreementArbitrated arbitrated) {
        orders.completeTask(
                arbitrated,
                ConsortiumBuilding.TASK_ARBITRATE_AGREEMENT,
                arbitrated.consortiumId(),
                Map.of(ProcessVariables.ARBITRATION, arbitrated.decision()));
    }

    /** Completes no task for a power that came after its time: its timer has already completed the task. */
    @EventListener
    void on(PowerGranted granted) {
        if (!granted.late()) {
            orders.completeTask(granted, AgreementSigning.TASK_GRANT_POWER, granted.powerId(), Map.of());
        }
    }
}

package org.cordee.process.worker;

import java.util.Map;
import java.util.UUID;
import org.cordee.agreement.RemindingGrantor;
import org.cordee.process.AgreementSigning;
import org.cordee.process.ProcessVariables;
import org.cordee.process.RefreshingInbox;
import org.springframework.stereotype.Component;

/** Sends a reminder of a power of attorney; the domain refuses it when the power is given. */
@Component
class RemindGrantorWorker implements JobWork {

    private final RemindingGrantor remindingGrantor;
    private final RefreshingInbox inbox;

    RemindGrantorWorker(RemindingGrantor remindingGrantor, RefreshingInbox inbox) {
        this.remindingGrantor = remindingGrantor;
        this.inbox = inbox;
    }

    @Override
    public String type() {
        return AgreementSigning.JOB_REMIND_GRANTOR;
    }

    @Override
    public Map<String, Object> perform(Job job) {
        UUID power = job.id(ProcessVariables.POWER_ID);
        remindingGrantor.remind(power);
        inbox.deleteTimer(AgreementSigning.TIMER_POWER_REMINDER_DUE, power);
        return Map.of();
    }
}

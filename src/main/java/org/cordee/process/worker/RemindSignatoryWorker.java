package org.cordee.process.worker;

import java.util.Map;
import java.util.UUID;
import org.cordee.agreement.RemindingSignatory;
import org.cordee.process.AgreementSigning;
import org.cordee.process.ProcessVariables;
import org.cordee.process.RefreshingInbox;
import org.springframework.stereotype.Component;

/** Sends a reminder of a signature; the domain refuses it after an answer or on the first day. */
@Component
class RemindSignatoryWorker implements JobWork {

    private final RemindingSignatory remindingSignatory;
    private final RefreshingInbox inbox;

    RemindSignatoryWorker(RemindingSignatory remindingSignatory, RefreshingInbox inbox) {
        this.remindingSignatory = remindingSignatory;
        this.inbox = inbox;
    }

    @Override
    public String type() {
        return AgreementSigning.JOB_REMIND_SIGNATORY;
    }

    @Override
    public Map<String, Object> perform(Job job) {
        UUID signature = job.id(ProcessVariables.SIGNATURE_ID);
        remindingSignatory.remind(job.consortiumId(), signature);
        inbox.deleteTimer(AgreementSigning.TIMER_SIGNATURE_REMINDER_DUE, signature);
        return Map.of();
    }
}

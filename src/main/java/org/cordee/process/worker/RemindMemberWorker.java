package org.cordee.process.worker;

import java.util.Map;
import java.util.UUID;
import org.cordee.evidence.RemindingEvidence;
import org.cordee.process.ApplicationFile;
import org.cordee.process.ProcessVariables;
import org.cordee.process.RefreshingInbox;
import org.springframework.stereotype.Component;

/** Sends a reminder of the evidence; the domain refuses it when the evidence is handed in or its date is past. */
@Component
class RemindMemberWorker implements JobWork {

    private final RemindingEvidence reminding;
    private final RefreshingInbox inbox;

    RemindMemberWorker(RemindingEvidence reminding, RefreshingInbox inbox) {
        this.reminding = reminding;
        this.inbox = inbox;
    }

    @Override
    public String type() {
        return ApplicationFile.JOB_REMIND_MEMBER;
    }

    @Override
    public Map<String, Object> perform(Job job) {
        UUID file = job.id(ProcessVariables.EVIDENCE_FILE_ID);
        reminding.remind(file);
        inbox.deleteTimer(ApplicationFile.TIMER_EVIDENCE_REMINDER_DUE, file);
        return Map.of();
    }
}

package org.cordee.process.worker;

import java.util.Map;
import java.util.UUID;
import org.cordee.process.BidSubmission;
import org.cordee.process.ProcessVariables;
import org.cordee.process.RefreshingInbox;
import org.cordee.submission.RemindingApprover;
import org.springframework.stereotype.Component;

/** Sends a reminder of an approval; the domain refuses it when there is an answer. */
@Component
class RemindApproverWorker implements JobWork {

    private final RemindingApprover remindingApprover;
    private final RefreshingInbox inbox;

    RemindApproverWorker(RemindingApprover remindingApprover, RefreshingInbox inbox) {
        this.remindingApprover = remindingApprover;
        this.inbox = inbox;
    }

    @Override
    public String type() {
        return BidSubmission.JOB_REMIND_APPROVER;
    }

    @Override
    public Map<String, Object> perform(Job job) {
        UUID approval = job.id(ProcessVariables.APPROVAL_ID);
        remindingApprover.remind(approval);
        inbox.deleteTimer(BidSubmission.TIMER_APPROVAL_REMINDER_DUE, approval);
        return Map.of();
    }
}

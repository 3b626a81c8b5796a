package org.cordee.process.worker;

import java.util.Map;
import java.util.UUID;
import org.cordee.consortium.shares.RemindingAnswerer;
import org.cordee.process.ProcessVariables;
import org.cordee.process.RefreshingInbox;
import org.cordee.process.ShareNegotiation;
import org.springframework.stereotype.Component;

/** Sends a reminder of a proposal; the domain refuses it after an answer or on the day of the proposal. */
@Component
class RemindAnswererWorker implements JobWork {

    private final RemindingAnswerer remindingAnswerer;
    private final RefreshingInbox inbox;

    RemindAnswererWorker(RemindingAnswerer remindingAnswerer, RefreshingInbox inbox) {
        this.remindingAnswerer = remindingAnswerer;
        this.inbox = inbox;
    }

    @Override
    public String type() {
        return ShareNegotiation.JOB_REMIND_ANSWERER;
    }

    @Override
    public Map<String, Object> perform(Job job) {
        UUID member = job.id(ProcessVariables.MEMBER_ID);
        remindingAnswerer.remind(job.id(ProcessVariables.PROPOSAL_ID), member);
        inbox.deleteTimer(ShareNegotiation.TIMER_ANSWER_REMINDER_DUE, member);
        return Map.of();
    }
}

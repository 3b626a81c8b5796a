package org.cordee.process.worker;

import java.util.Map;
import java.util.UUID;
import org.cordee.consortium.RemindingPartner;
import org.cordee.process.PartnerInvitation;
import org.cordee.process.ProcessVariables;
import org.cordee.process.RefreshingInbox;
import org.springframework.stereotype.Component;

/** Sends a reminder of an invitation; the domain refuses it after an answer or within a day of the last. */
@Component
class RemindPartnerWorker implements JobWork {

    private static final String REMINDER = "reminder";

    private final RemindingPartner remindingPartner;
    private final RefreshingInbox inbox;

    RemindPartnerWorker(RemindingPartner remindingPartner, RefreshingInbox inbox) {
        this.remindingPartner = remindingPartner;
        this.inbox = inbox;
    }

    @Override
    public String type() {
        return PartnerInvitation.JOB_SEND_REMINDER;
    }

    @Override
    public Map<String, Object> perform(Job job) {
        UUID invitation = job.id(ProcessVariables.INVITATION_ID);
        int number = job.number(REMINDER);
        remindingPartner.remind(invitation, number);
        inbox.deleteTimer(
                number == 1 ? PartnerInvitation.TIMER_FIRST_REMINDER_DUE : PartnerInvitation.TIMER_SECOND_REMINDER_DUE,
                invitation);
        return Map.of();
    }
}

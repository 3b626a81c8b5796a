package org.cordee.process.worker;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.cordee.consortium.CandidateTurn;
import org.cordee.consortium.ExpiringInvitation;
import org.cordee.consortium.OpeningTurn;
import org.cordee.consortium.RemindingPartner;
import org.cordee.consortium.ResumingInvitation;
import org.cordee.consortium.SendingInvitation;
import org.cordee.process.CandidateGroups;
import org.cordee.process.PartnerInvitation;
import org.cordee.process.ProcessVariables;
import org.cordee.process.RefreshingInbox;
import org.cordee.process.TaskReminders;
import org.cordee.process.TurnVariables;
import org.cordee.process.UserTask;
import org.springframework.stereotype.Component;

/** The jobs of {@code partner-invitation.bpmn}: the turns of the candidates of a slot. */
@Component
class PartnerInvitationWorkers implements ModelWorkers {

    private static final String REMINDER = "reminder";

    private final OpeningTurn openingTurn;
    private final SendingInvitation sendingInvitation;
    private final RemindingPartner remindingPartner;
    private final ExpiringInvitation expiringInvitation;
    private final ResumingInvitation resumingInvitation;
    private final TaskReminders reminders;
    private final RefreshingInbox inbox;

    PartnerInvitationWorkers(
            OpeningTurn openingTurn,
            SendingInvitation sendingInvitation,
            RemindingPartner remindingPartner,
            ExpiringInvitation expiringInvitation,
            ResumingInvitation resumingInvitation,
            TaskReminders reminders,
            RefreshingInbox inbox) {
        this.openingTurn = openingTurn;
        this.sendingInvitation = sendingInvitation;
        this.remindingPartner = remindingPartner;
        this.expiringInvitation = expiringInvitation;
        this.resumingInvitation = resumingInvitation;
        this.reminders = reminders;
        this.inbox = inbox;
    }

    @Override
    public Map<String, JobWork> byType() {
        return Map.of(
                PartnerInvitation.JOB_OPEN_TURN, this::openTurn,
                PartnerInvitation.JOB_SEND_INVITATION, this::sendInvitation,
                PartnerInvitation.JOB_SEND_REMINDER, this::sendReminder,
                PartnerInvitation.JOB_EXPIRE_INVITATION, this::expireInvitation,
                PartnerInvitation.JOB_RESUME_INVITATION, this::resumeInvitation);
    }

    /** Opens the next candidate's turn. Sets every flag, so that no value is left over from the turn before. */
    private Map<String, Object> openTurn(Job job) {
        CandidateTurn turn = openingTurn.open(job.consortiumId(), job.id(ProcessVariables.SLOT_ID));
        Map<String, Object> flags = new HashMap<>(TurnVariables.of(turn.dates()));
        flags.put(ProcessVariables.HAS_CANDIDATE, turn.hasCandidate());
        flags.put(ProcessVariables.CONFIRMED, false);
        flags.put(ProcessVariables.ANSWER, "");
        flags.put(ProcessVariables.NDA_REQUIRED, turn.ndaRequired());
        flags.put(ProcessVariables.NDA_SIGNED, false);
        flags.put(ProcessVariables.LATE_CAPACITY, "");
        flags.put(ProcessVariables.INVITATION_ID, turn.invitationId() == null ? "" : turn.invitationId());
        flags.put(
                ProcessVariables.CANDIDATE_GROUP,
                turn.organisationId() == null ? "" : CandidateGroups.of(turn.organisationId()));
        return flags;
    }

    /** Sends the invitation to the candidate. */
    private Map<String, Object> sendInvitation(Job job) {
        sendingInvitation.send(job.id(ProcessVariables.INVITATION_ID));
        return Map.of();
    }

    /** Sends a reminder of an invitation; the domain refuses it after an answer or within a day of the last. */
    private Map<String, Object> sendReminder(Job job) {
        UUID invitation = job.id(ProcessVariables.INVITATION_ID);
        int number = job.number(REMINDER);
        reminders.sendAutomatic(
                UserTask.ANSWER_INVITATION, job.root(), invitation, () -> remindingPartner.remind(invitation, number));
        inbox.deleteTimer(
                number == 1 ? PartnerInvitation.TIMER_FIRST_REMINDER_DUE : PartnerInvitation.TIMER_SECOND_REMINDER_DUE,
                invitation);
        return Map.of();
    }

    /** Expires the invitation at the end of its window: the domain decides whether the timer or the partner was first. */
    private Map<String, Object> expireInvitation(Job job) {
        return Map.of(
                ProcessVariables.ANSWER,
                expiringInvitation
                        .expire(job.id(ProcessVariables.INVITATION_ID))
                        .name());
    }

    /** Resumes the window after a question was answered, with its reminders. */
    private Map<String, Object> resumeInvitation(Job job) {
        CandidateTurn turn = resumingInvitation.resume(job.id(ProcessVariables.INVITATION_ID));
        return TurnVariables.of(turn.dates());
    }
}

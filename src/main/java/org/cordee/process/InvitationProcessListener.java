package org.cordee.process;

import static org.cordee.process.PartnerInvitation.TASK_ANSWER_INVITATION;
import static org.cordee.process.PartnerInvitation.TASK_ANSWER_QUESTION;
import static org.cordee.process.PartnerInvitation.TASK_CONFIRM_PARTNER;
import static org.cordee.process.PartnerInvitation.TASK_DECIDE_LATE_CAPACITY;
import static org.cordee.process.PartnerInvitation.TASK_GIVE_CAPACITY;
import static org.cordee.process.PartnerInvitation.TASK_SIGN_NDA;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordee.consortium.ConsortiumEvent.CapacityExtended;
import org.cordee.consortium.ConsortiumEvent.CapacityGiven;
import org.cordee.consortium.ConsortiumEvent.InvitationAccepted;
import org.cordee.consortium.ConsortiumEvent.InvitationDeclined;
import org.cordee.consortium.ConsortiumEvent.InvitationReplaced;
import org.cordee.consortium.ConsortiumEvent.InvitationWithdrawn;
import org.cordee.consortium.ConsortiumEvent.MemberConfirmed;
import org.cordee.consortium.ConsortiumEvent.NdaRefused;
import org.cordee.consortium.ConsortiumEvent.NdaSigned;
import org.cordee.consortium.ConsortiumEvent.PartnerRefused;
import org.cordee.consortium.ConsortiumEvent.QuestionAnswered;
import org.cordee.consortium.ConsortiumEvent.QuestionAsked;
import org.cordee.consortium.InvitationOutcome;
import org.cordee.consortium.TurnDates;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends the events of an invitation to the process of its slot. */
@Component
class InvitationProcessListener {

    private static final String EXTENDED = "EXTENDED";
    private static final String REPLACED = "REPLACED";
    private static final String GIVEN = "GIVEN";
    private static final String SIGNED = "SIGNED";
    private static final String REFUSED = "REFUSED";

    private final CommandWriter orders;

    InvitationProcessListener(CommandWriter orders) {
        this.orders = orders;
    }

    @EventListener
    void on(InvitationAccepted accepted) {
        orders.completeTask(
                accepted,
                TASK_ANSWER_INVITATION,
                accepted.invitationId(),
                with(
                        accepted.dates(),
                        Map.of(
                                ProcessVariables.ANSWER,
                                InvitationOutcome.ACCEPTED,
                                ProcessVariables.NDA_REQUIRED,
                                accepted.ndaRequired())));
    }

    @EventListener
    void on(InvitationDeclined declined) {
        orders.completeTask(
                declined,
                TASK_ANSWER_INVITATION,
                declined.invitationId(),
                Map.of(ProcessVariables.ANSWER, InvitationOutcome.DECLINED));
    }

    @EventListener
    void on(QuestionAsked asked) {
        orders.completeTask(
                asked,
                TASK_ANSWER_INVITATION,
                asked.invitationId(),
                Map.of(
                        ProcessVariables.ANSWER,
                        InvitationOutcome.QUESTION,
                        ProcessVariables.QUESTION_DUE_AT,
                        asked.answerDueAt()));
    }

    @EventListener
    void on(QuestionAnswered answered) {
        orders.completeTask(answered, TASK_ANSWER_QUESTION, answered.invitationId(), Map.of());
    }

    @EventListener
    void on(InvitationWithdrawn withdrawn) {
        orders.writeMessage(withdrawn, PartnerInvitation.MESSAGE_WITHDRAWN, withdrawn.invitationId(), Map.of());
    }

    /**
     * Completes the partner's task or the lead's: after a signature or refusal at the last second, the timer may
     * already have asked the lead about the silence.
     */
    @EventListener
    void on(NdaSigned signed) {
        orders.completeFirstOpen(
                signed,
                List.of(TASK_SIGN_NDA, TASK_DECIDE_LATE_CAPACITY),
                signed.invitationId(),
                with(
                        signed.dates(),
                        Map.of(ProcessVariables.NDA_SIGNED, true, ProcessVariables.LATE_CAPACITY, SIGNED)));
    }

    @EventListener
    void on(NdaRefused refused) {
        orders.completeFirstOpen(
                refused,
                List.of(TASK_SIGN_NDA, TASK_DECIDE_LATE_CAPACITY),
                refused.invitationId(),
                Map.of(ProcessVariables.NDA_SIGNED, false, ProcessVariables.LATE_CAPACITY, REFUSED));
    }

    /**
     * Completes the partner's task or the lead's: when the form is given at the last second, the timer may already have
     * asked the lead about its absence.
     */
    @EventListener
    void on(CapacityGiven given) {
        orders.completeFirstOpen(
                given,
                List.of(TASK_GIVE_CAPACITY, TASK_DECIDE_LATE_CAPACITY),
                given.invitationId(),
                Map.of(ProcessVariables.LATE_CAPACITY, GIVEN, ProcessVariables.CONFIRM_DUE_AT, given.confirmDueAt()));
    }

    @EventListener
    void on(CapacityExtended extended) {
        orders.completeTask(
                extended,
                TASK_DECIDE_LATE_CAPACITY,
                extended.invitationId(),
                with(extended.dates(), Map.of(ProcessVariables.LATE_CAPACITY, EXTENDED)));
    }

    @EventListener
    void on(InvitationReplaced replaced) {
        orders.completeTask(
                replaced,
                TASK_DECIDE_LATE_CAPACITY,
                replaced.invitationId(),
                Map.of(ProcessVariables.LATE_CAPACITY, REPLACED));
    }

    @EventListener
    void on(MemberConfirmed confirmed) {
        orders.completeTask(
                confirmed, TASK_CONFIRM_PARTNER, confirmed.invitationId(), Map.of(ProcessVariables.CONFIRMED, true));
    }

    @EventListener
    void on(PartnerRefused refused) {
        orders.completeTask(
                refused, TASK_CONFIRM_PARTNER, refused.invitationId(), Map.of(ProcessVariables.CONFIRMED, false));
    }

    private static Map<String, Object> with(TurnDates dates, Map<String, Object> answer) {
        Map<String, Object> variables = new HashMap<>(TurnVariables.of(dates));
        variables.putAll(answer);
        return variables;
    }
}

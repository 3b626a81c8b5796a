package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.cordee.consortium.AnsweringInvitation;
import org.cordee.consortium.AnsweringQuestion;
import org.cordee.consortium.ConfirmingPartner;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.DeclineReason;
import org.cordee.consortium.InvitationState;
import org.cordee.consortium.SigningNda;
import org.cordee.consortium.WithdrawingInvitation;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tests the paths of {@code partner-invitation}, one candidate after the other for one slot; late answers have a test
 * class of their own.
 */
class PartnerInvitationProcessTests extends ProcessScene {

    private Firm first;
    private Firm second;

    private Scene launched(boolean nda, int candidates) {
        List<Firm> firms = scenes.firms(candidates);
        first = firms.get(0);
        second = firms.get(candidates - 1);
        return scenes.launched(nda, firms);
    }

    private InvitationState stateOf(UUID invitation) {
        return scenes.bean(ConsortiumLookup.class).invitation(invitation).state();
    }

    @Test
    @CoversFlows({
        "flow_SlotOpen_TurnBegins",
        "flow_TurnBegins_OpenTurn",
        "flow_OpenTurn_HasCandidate",
        "flow_HasCandidate_Turn",
        "flow_Turn_SendInvitation",
        "flow_SendInvitation_AnswerAwaited",
        "flow_AnswerAwaited_AnswerInvitation",
        "flow_AnswerInvitation_AnswerKnown",
        "flow_AnswerKnown_Answered",
        "flow_Answered_FormalityAwaited",
        "flow_FormalityAwaited_NdaRequired",
        "flow_NdaRequired_CapacityAwaited",
        "flow_CapacityAwaited_GiveCapacity",
        "flow_GiveCapacity_CapacityKnown",
        "flow_CapacityKnown_ConfirmPartner",
        "flow_ConfirmPartner_TurnDecided",
        "flow_Turn_Confirmed",
        "flow_Confirmed_SlotFilled"
    })
    void confirmsTheFirstCandidateWhoAccepts() {
        Scene scene = launched(false, 1);

        acts.join(scene, first);

        scenes.task(scene, UserTask.PROPOSE_SHARES);
    }

    @Test
    @CoversFlows({"flow_NdaRequired_SignNda", "flow_SignNda_NdaSigned", "flow_NdaSigned_CapacityAwaited"})
    void letsTheCandidateSignTheNdaBeforeItGivesItsCapacity() {
        Scene scene = launched(true, 1);

        acts.accept(scene, first);
        acts.sign(scene, first);
        acts.giveCapacity(scene, first);
        acts.confirm(scene);

        scenes.task(scene, UserTask.PROPOSE_SHARES);
    }

    @Test
    @CoversFlows({"flow_Answered_TurnLost", "flow_Confirmed_NextCandidate", "flow_NextCandidate_TurnBegins"})
    void invitesTheNextCandidateWhenTheFirstDeclines() {
        Scene scene = launched(false, 2);
        UUID invitation = acts.invitation(scene, first);

        scenes.bean(AnsweringInvitation.class).decline(first.actor(), invitation, DeclineReason.values()[0], null);

        assertThat(acts.invitation(scene, second)).isNotEqualTo(invitation);
    }

    @Test
    @CoversFlows("flow_HasCandidate_SlotUnfilled")
    void leavesTheSlotEmptyWhenNoCandidateIsLeft() {
        Scene scene = launched(false, 1);
        UUID invitation = acts.invitation(scene, first);

        scenes.bean(AnsweringInvitation.class).decline(first.actor(), invitation, DeclineReason.values()[0], null);

        scenes.task(scene, UserTask.DECIDE_UNFILLED_SLOTS);
    }

    @Test
    @CoversFlows({"flow_WindowEnded_ExpireInvitation", "flow_ExpireInvitation_AnswerKnown", "flow_Answered_TurnLost"})
    void invitesTheNextCandidateWhenTheWindowEnds() {
        Scene scene = launched(false, 2);
        OpenTask task = scenes.task(scene, UserTask.ANSWER_INVITATION, first);

        scenes.pin(task.dueAt().plusSeconds(1));

        acts.invitation(scene, second);
        assertThat(stateOf(task.subjectId())).isEqualTo(InvitationState.EXPIRED);
    }

    @Test
    @CoversFlows({
        "flow_FirstReminderDue_SendFirstReminder",
        "flow_SendFirstReminder_FirstReminderSent",
        "flow_SecondReminderDue_SendSecondReminder",
        "flow_SendSecondReminder_SecondReminderSent"
    })
    void remindsTheCandidateTwiceWithoutTakingItsTaskAway() {
        Scene scene = launched(false, 1);
        OpenTask task = scenes.task(scene, UserTask.ANSWER_INVITATION, first);
        List<Timestamp> dates = scenes.bean(JdbcTemplate.class)
                .queryForList(
                        "SELECT at FROM task_timer WHERE user_task_key = ? AND element_id LIKE '%Reminder%' ORDER BY at",
                        Timestamp.class, task.key());

        for (int number = 1; number <= 2; number++) {
            int sent = number;
            scenes.pin(dates.get(number - 1).toInstant());
            scenes.await("reminder " + number, () -> reminders(task.subjectId()) == sent);
        }

        assertThat(scenes.task(scene, UserTask.ANSWER_INVITATION, first).key()).isEqualTo(task.key());
        acts.join(scene, first);
        scenes.task(scene, UserTask.PROPOSE_SHARES);
        assertThat(stateOf(task.subjectId())).isEqualTo(InvitationState.CONFIRMED);
    }

    private int reminders(UUID invitation) {
        return scenes.bean(JdbcTemplate.class)
                .queryForObject("SELECT reminders FROM invitation WHERE id = ?", Integer.class, invitation);
    }

    @Test
    @CoversFlows({
        "flow_Answered_AnswerQuestion",
        "flow_AnswerQuestion_ResumeInvitation",
        "flow_ResumeInvitation_AnswerAwaited"
    })
    void letsTheLeadAnswerAQuestionAndOpensTheWindowAgain() {
        Scene scene = launched(false, 1);
        UUID invitation = acts.invitation(scene, first);

        scenes.bean(AnsweringInvitation.class).ask(first.actor(), invitation, "Y a-t-il de l’eau sur place ?");
        assertThat(scenes.task(scene, UserTask.ANSWER_QUESTION).subjectId()).isEqualTo(invitation);
        scenes.bean(AnsweringQuestion.class).answer(scene.lead().actor(), invitation, "Oui.");

        assertThat(acts.invitation(scene, first)).isEqualTo(invitation);
        acts.join(scene, first);
    }

    @Test
    @CoversFlows({"flow_NdaSigned_NdaRefused", "flow_Confirmed_NextCandidate"})
    void invitesTheNextCandidateWhenTheNdaIsRefused() {
        Scene scene = launched(true, 2);
        UUID invitation = acts.accept(scene, first);
        scenes.task(scene, UserTask.SIGN_NDA, first);

        scenes.bean(SigningNda.class).refuse(first.actor(), invitation, "Trop large");

        acts.invitation(scene, second);
    }

    @Test
    @CoversFlows({"flow_ConfirmPartner_TurnDecided", "flow_Confirmed_NextCandidate"})
    void invitesTheNextCandidateWhenTheLeadDoesNotConfirm() {
        Scene scene = launched(false, 2);
        UUID invitation = acts.accept(scene, first);
        acts.giveCapacity(scene, first);
        scenes.task(scene, UserTask.CONFIRM_PARTNER);

        scenes.bean(ConfirmingPartner.class).refuse(scene.lead().actor(), invitation, "Trop petit");

        acts.invitation(scene, second);
    }

    @Test
    @CoversFlows("flow_InvitationWithdrawn_NextCandidate")
    void invitesTheNextCandidateWhenTheLeadWithdrawsTheInvitation() {
        Scene scene = launched(false, 2);
        UUID invitation = acts.invitation(scene, first);

        scenes.bean(WithdrawingInvitation.class).withdraw(scene.lead().actor(), invitation, "Erreur");

        acts.invitation(scene, second);
        assertThat(scenes.tasks(scene, UserTask.ANSWER_INVITATION)).hasSize(1);
    }
}

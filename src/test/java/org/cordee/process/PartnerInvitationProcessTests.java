package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.cordee.consortium.AnsweringInvitation;
import org.cordee.consortium.AnsweringQuestion;
import org.cordee.consortium.ConfirmingPartner;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.DecidingLateCapacity;
import org.cordee.consortium.DeclineReason;
import org.cordee.consortium.InvitationState;
import org.cordee.consortium.SigningNda;
import org.cordee.consortium.WithdrawingInvitation;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.process.model.UserTask;
import org.cordee.process.task.OpenTask;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every path of {@code partner-invitation}: one candidate after the other for one slot. */
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
        return scenes.the(ConsortiumLookup.class).invitation(invitation).state();
    }

    @Test
    void confirmsTheFirstCandidateWhoAccepts() {
        Scene scene = launched(false, 1);

        acts.join(scene, first);

        scenes.task(scene, UserTask.PROPOSE_SHARES);
    }

    @Test
    void letsTheCandidateSignTheNdaBeforeItDescribesItsMeans() {
        Scene scene = launched(true, 1);

        acts.accept(scene, first);
        acts.sign(scene, first);
        acts.giveCapacity(scene, first);
        acts.confirm(scene);

        scenes.task(scene, UserTask.PROPOSE_SHARES);
    }

    @Test
    void asksTheNextCandidateWhenTheFirstDeclines() {
        Scene scene = launched(false, 2);
        UUID invitation = acts.invitation(scene, first);

        scenes.the(AnsweringInvitation.class).decline(first.actor(), invitation, DeclineReason.values()[0], null);

        assertThat(acts.invitation(scene, second)).isNotEqualTo(invitation);
    }

    @Test
    void leavesTheSlotEmptyWhenNoCandidateIsLeft() {
        Scene scene = launched(false, 1);
        UUID invitation = acts.invitation(scene, first);

        scenes.the(AnsweringInvitation.class).decline(first.actor(), invitation, DeclineReason.values()[0], null);

        scenes.task(scene, UserTask.DECIDE_UNFILLED_SLOTS);
    }

    @Test
    void asksTheNextCandidateWhenTheWindowEnds() {
        Scene scene = launched(false, 2);
        OpenTask task = scenes.task(scene, UserTask.ANSWER_INVITATION, first);

        scenes.pin(task.dueAt().plusSeconds(1));

        acts.invitation(scene, second);
        assertThat(stateOf(task.subjectId())).isEqualTo(InvitationState.EXPIRED);
    }

    @Test
    void remindsTheCandidateWithoutTakingItsTaskAway() {
        Scene scene = launched(false, 1);
        OpenTask task = scenes.task(scene, UserTask.ANSWER_INVITATION, first);
        List<java.sql.Timestamp> reminders = scenes.the(JdbcTemplate.class)
                .queryForList(
                        "SELECT at FROM task_timer WHERE user_task_key = ? AND element_id LIKE '%Reminder%' ORDER BY at",
                        java.sql.Timestamp.class, task.key());

        scenes.pin(reminders.get(0).toInstant());

        scenes.await(
                "the reminder",
                () -> scenes.the(JdbcTemplate.class)
                                .queryForObject(
                                        "SELECT count(*) FROM task_timer WHERE user_task_key = ? AND at <= ?",
                                        Integer.class,
                                        task.key(),
                                        scenes.now())
                        == 0);
        assertThat(scenes.task(scene, UserTask.ANSWER_INVITATION, first).key()).isEqualTo(task.key());
        acts.join(scene, first);
    }

    @Test
    void letsTheLeadAnswerAQuestionAndOpensTheWindowAgain() {
        Scene scene = launched(false, 1);
        UUID invitation = acts.invitation(scene, first);

        scenes.the(AnsweringInvitation.class).ask(first.actor(), invitation, "Y a-t-il de l’eau sur place ?");
        assertThat(scenes.task(scene, UserTask.ANSWER_QUESTION).subjectId()).isEqualTo(invitation);
        scenes.the(AnsweringQuestion.class).answer(scene.lead().actor(), invitation, "Oui.");

        assertThat(acts.invitation(scene, first)).isEqualTo(invitation);
        acts.join(scene, first);
    }

    @Test
    void asksTheNextCandidateWhenTheNdaIsRefused() {
        Scene scene = launched(true, 2);
        UUID invitation = acts.accept(scene, first);
        scenes.task(scene, UserTask.SIGN_NDA, first);

        scenes.the(SigningNda.class).refuse(first.actor(), invitation, "Trop large");

        acts.invitation(scene, second);
    }

    @Test
    void asksTheNextCandidateWhenTheLeadDoesNotConfirm() {
        Scene scene = launched(false, 2);
        UUID invitation = acts.accept(scene, first);
        acts.giveCapacity(scene, first);
        scenes.task(scene, UserTask.CONFIRM_PARTNER);

        scenes.the(ConfirmingPartner.class).refuse(scene.lead().actor(), invitation, "Trop petit");

        acts.invitation(scene, second);
    }

    @Test
    void asksTheNextCandidateWhenTheLeadTakesTheInvitationBack() {
        Scene scene = launched(false, 2);
        UUID invitation = acts.invitation(scene, first);

        scenes.the(WithdrawingInvitation.class).withdraw(scene.lead().actor(), invitation, "Erreur");

        acts.invitation(scene, second);
        assertThat(scenes.tasks(scene, UserTask.ANSWER_INVITATION)).hasSize(1);
    }

    @Nested
    class WhenTheCapacityFormIsLate {

        private Scene scene;
        private UUID invitation;

        private void late() {
            scene = launched(false, 2);
            invitation = acts.accept(scene, first);
            OpenTask task = scenes.task(scene, UserTask.GIVE_CAPACITY, first);
            scenes.pin(task.dueAt().plus(Duration.ofSeconds(1)));
            scenes.task(scene, UserTask.DECIDE_LATE_CAPACITY);
        }

        @Test
        void theLeadMayWaitLonger() {
            late();

            scenes.the(DecidingLateCapacity.class).extend(scene.lead().actor(), invitation);

            acts.giveCapacity(scene, first);
            acts.confirm(scene);
            scenes.task(scene, UserTask.PROPOSE_SHARES);
        }

        @Test
        void theLeadMayAskTheNextCandidate() {
            late();

            scenes.the(DecidingLateCapacity.class).replace(scene.lead().actor(), invitation);

            acts.invitation(scene, second);
        }

        @Test
        void theFormMayStillComeWhileTheLeadThinks() {
            late();

            acts.giveCapacity(first, invitation);

            acts.confirm(scene);
            scenes.task(scene, UserTask.PROPOSE_SHARES);
        }
    }
}

package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.law.WorkingDayEnd;
import org.cordee.process.LifeStage.Pair;
import org.cordee.process.Scenes.Scene;
import org.cordee.submission.ApprovalDecision;
import org.junit.jupiter.api.Test;

/**
 * Tests the dates of the members' approvals of a frozen bid: a reminder, no answer, and a deadline that is near or
 * moves nearer.
 */
class BidApprovalDatesProcessTests extends ApprovalScene {

    private Instant deadline(Scene scene) {
        return scenes.bean(ConsortiumLookup.class)
                .consortium(scene.id())
                .deadline()
                .instant();
    }

    @Test
    @CoversFlows({"flow_ApprovalReminderDue_RemindApprover", "flow_RemindApprover_ApproverReminded"})
    void remindsMembersWithoutAnAnswerAfterHalfOfTheWindow() {
        Pair pair = LifeStage.APPROVING.reach(scenes, acts);
        Scene scene = pair.scene();
        OpenTask task = scenes.task(scene, UserTask.APPROVE_BID);

        Duration window = Duration.between(scenes.now(), Objects.requireNonNull(task.dueAt()));
        scenes.pass(window.dividedBy(2).plusSeconds(10));

        scenes.await(
                "the reminder",
                () -> count(
                                scene,
                                "SELECT count(*) FROM bid_approval WHERE consortium_id = ? AND reminded_at IS NOT NULL")
                        == 1);
        acts.approveFrozen(pair.partner(), task.subjectId());
        deposit(scene);
    }

    @Test
    @CoversFlows("flow_ApprovalWindowEnded_NotAnswered")
    void letsTheLeadDepositWithoutAnAnswerAfterTheWindow() {
        Pair pair = LifeStage.APPROVING.reach(scenes, acts);
        Scene scene = pair.scene();
        OpenTask task = scenes.task(scene, UserTask.APPROVE_BID);

        scenes.pin(Objects.requireNonNull(task.dueAt()).plusSeconds(1));
        scenes.task(scene, UserTask.DECIDE_APPROVAL);
        acts.decideApproval(scene, ApprovalDecision.DEPOSIT_WITHOUT);
        scenes.task(scene, UserTask.DEPOSIT_BID);
        acts.approveFrozen(pair.partner(), task.subjectId());

        deposit(scene);
        assertThat(rounds(scene)).containsExactly("1 WITHOUT");
        assertThat(count(scene, "SELECT count(*) FROM bid_approval WHERE consortium_id = ? AND state = 'APPROVED'"))
                .isEqualTo(1);
    }

    @Test
    void settlesTheRoundByAnApprovalBeforeTheLeadsDecision() {
        Pair pair = LifeStage.APPROVING.reach(scenes, acts);
        Scene scene = pair.scene();
        OpenTask task = scenes.task(scene, UserTask.APPROVE_BID);
        scenes.pin(Objects.requireNonNull(task.dueAt()).plusSeconds(1));
        scenes.task(scene, UserTask.DECIDE_APPROVAL);

        acts.approveFrozen(pair.partner(), task.subjectId());

        deposit(scene);
        assertThat(rounds(scene)).containsExactly("1 SETTLED");
    }

    @Test
    @CoversFlows("flow_LastCall_LastCall")
    void stopsWaitingForApprovalsThirtyHoursBeforeTheDeadline() {
        Pair pair = LifeStage.APPROVING.reach(scenes, acts);
        Scene scene = pair.scene();
        acts.objectToFrozen(pair.partner(), approval(scene, pair.partner()));
        scenes.task(scene, UserTask.DECIDE_APPROVAL);

        scenes.pin(deadline(scene).minus(Duration.ofHours(30)));

        deposit(scene);
        assertThat(rounds(scene)).containsExactly("1 LAPSED");
    }

    @Test
    void stopsWaitingWhenTheDeadlineMovesToLessThanThirtyHours() {
        Pair pair = LifeStage.APPROVING.reach(scenes, acts);
        Scene scene = pair.scene();

        acts.moveDeadline(scene, scenes.now().plus(Duration.ofHours(29)));

        deposit(scene);
        assertThat(rounds(scene)).containsExactly("1 LAPSED");
    }

    @Test
    void movesTheDueDatesOfApprovalAndDecisionWithAnEarlierDeadline() {
        Pair pair = LifeStage.APPROVING.reach(scenes, acts);
        Scene scene = pair.scene();
        UUID asked = approval(scene, pair.partner());
        Instant deadline = scenes.now().plus(Duration.ofHours(40));

        acts.moveDeadline(scene, deadline);
        scenes.await("the new dates", new ConsortiumRows(scenes, scene.id())::isIdle);

        Instant lastCall = deadline.minus(Duration.ofHours(30));
        Instant due = WorkingDayEnd.after(scenes.now(), Duration.ofDays(2), lastCall);
        assertThat(scenes.task(scene, UserTask.APPROVE_BID).dueAt()).isEqualTo(due);
        acts.objectToFrozen(pair.partner(), asked);
        assertThat(scenes.task(scene, UserTask.DECIDE_APPROVAL).dueAt()).isEqualTo(due);
    }
}

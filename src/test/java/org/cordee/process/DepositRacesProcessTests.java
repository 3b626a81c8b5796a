package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.ConcurrentActs;
import org.cordee.consortium.ClosingAtDeadline;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.ConsortiumState;
import org.cordee.process.Scenes.Scene;
import org.cordee.submission.DepositOutcome;
import org.cordee.submission.DepositingBid;
import org.cordee.submission.FreezingBid;
import org.cordee.submission.Receipt;
import org.cordee.submission.SubmissionReading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tests the deposit against the end of the deadline and against the buyer who moves it, in both orders: the first has
 * acted and not committed when the second comes. The engine receives no deadline, so that its timer does not interfere.
 */
class DepositRacesProcessTests extends ProcessScene {

    private final UUID obstacle = UUID.randomUUID();
    private Scene scene;

    private void reach(LifeStage stage) {
        scene = stage.reach(scenes, acts).scene();
        scenes.await("rest", new ConsortiumRows(scenes, scene.id())::isIdle);
        scenes.bean(JdbcTemplate.class)
                .update(
                        "INSERT INTO engine_command (id, root_kind, root_id, consortium_id, kind, payload, state, written_at,"
                                + " next_attempt_at) VALUES (?, 'CONSORTIUM', ?, ?, 'UPDATE_TASK_DUE', '{}', 'WAITING', UTC_TIMESTAMP(6), '2999-01-01')",
                        obstacle,
                        scene.id(),
                        scene.id());
    }

    @AfterEach
    void connectTheEngineAgain() {
        scenes.bean(JdbcTemplate.class)
                .update("UPDATE engine_command SET next_attempt_at = UTC_TIMESTAMP(6) WHERE id = ?", obstacle);
    }

    private void pastTheDeadline() {
        acts.moveDeadline(scene, scenes.now().plus(Duration.ofHours(1)));
        scenes.pass(Duration.ofHours(1).plusSeconds(1));
    }

    private Object deposit() {
        return scenes.bean(DepositingBid.class).deposit(scene.lead().actor(), scene.id());
    }

    private Object close() {
        return scenes.bean(ClosingAtDeadline.class).close(scene.id()).missed();
    }

    private Receipt receipt() {
        return scenes.bean(SubmissionReading.class).receipt(scene.lead().actor(), scene.id());
    }

    private ConsortiumState state() {
        return scenes.bean(ConsortiumLookup.class).consortium(scene.id()).state();
    }

    @Test
    void receivesADepositAfterTheClosingAsLate() {
        reach(LifeStage.DEPOSITING);
        pastTheDeadline();

        List<Object> answers = ConcurrentActs.inOrder(application, this::close, this::deposit);

        assertThat(answers).containsExactly(true, receipt().receiptNumber());
        assertThat(receipt().depositOutcome()).isEqualTo(DepositOutcome.LATE_REJECTED);
        assertThat(state()).isEqualTo(ConsortiumState.DEADLINE_MISSED);
    }

    @Test
    void findsTheBidDepositedWhenTheDeadlineEndsAfterTheDeposit() {
        reach(LifeStage.DEPOSITING);
        pastTheDeadline();

        List<Object> answers = ConcurrentActs.inOrder(application, this::deposit, this::close);

        assertThat(answers).containsExactly(receipt().receiptNumber(), false);
        assertThat(state()).isEqualTo(ConsortiumState.SUBMITTED);
    }

    @Test
    void measuresADepositAfterACorrigendumByTheNewDeadline() {
        reach(LifeStage.DEPOSITING);
        Instant moved = scenes.now().plus(Duration.ofDays(60));

        List<Object> answers = ConcurrentActs.inOrder(
                application, ConcurrentActs.done(() -> acts.moveDeadline(scene, moved)), this::deposit);

        assertThat(answers).containsExactly("done", receipt().receiptNumber());
        assertThat(receipt().deadline()).isEqualTo(moved);
    }

    @Test
    void keepsTheReceiptOfADepositBeforeACorrigendum() {
        reach(LifeStage.DEPOSITING);
        Instant before = scenes.bean(ConsortiumLookup.class)
                .consortium(scene.id())
                .deadline()
                .instant();
        Instant moved = scenes.now().plus(Duration.ofDays(60));

        List<Object> answers = ConcurrentActs.inOrder(
                application, this::deposit, ConcurrentActs.done(() -> acts.moveDeadline(scene, moved)));

        assertThat(answers).containsExactly(receipt().receiptNumber(), "done");
        assertThat(receipt().deadline()).isEqualTo(before);
    }

    @Test
    void refusesTheFreezeAfterTheClosing() {
        reach(LifeStage.FREEZING);
        pastTheDeadline();

        List<Object> answers = ConcurrentActs.inOrder(
                application,
                this::close,
                ConcurrentActs.done(
                        () -> scenes.bean(FreezingBid.class).freeze(scene.lead().actor(), scene.id())));

        assertThat(answers).containsExactly(true, "submission.freeze.not-now.DEADLINE_MISSED");
    }
}

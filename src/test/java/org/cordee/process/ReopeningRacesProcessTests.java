package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.ConcurrentActs;
import org.cordee.consortium.ClosingAtDeadline;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.ConsortiumState;
import org.cordee.process.LifeStage.Pair;
import org.cordee.process.Scenes.Scene;
import org.cordee.submission.DepositingBid;
import org.cordee.submission.ReopeningFrozenBid;
import org.cordee.submission.SubmissionReading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tests the reopening of a bid against its deposit, against the end of the deadline and against itself, in each order;
 * and a power of attorney given twice. The engine receives nothing meanwhile, so that its timers do not interfere.
 */
class ReopeningRacesProcessTests extends ProcessScene {

    private final UUID obstacle = UUID.randomUUID();
    private Pair pair;

    private Scene scene() {
        return pair.scene();
    }

    @BeforeEach
    void reach() {
        pair = LifeStage.DEPOSITING.reach(scenes, acts);
        scenes.await("rest", new ConsortiumRows(scenes, scene().id())::isIdle);
        scenes.bean(JdbcTemplate.class)
                .update(
                        "INSERT INTO engine_command (id, root_kind, root_id, consortium_id, kind, payload, state, written_at,"
                                + " next_attempt_at) VALUES (?, 'CONSORTIUM', ?, ?, 'UPDATE_TASK_DUE', '{}', 'WAITING', UTC_TIMESTAMP(6), '2999-01-01')",
                        obstacle,
                        scene().id(),
                        scene().id());
    }

    @AfterEach
    void connectTheEngineAgain() {
        scenes.bean(JdbcTemplate.class)
                .update("UPDATE engine_command SET next_attempt_at = UTC_TIMESTAMP(6) WHERE id = ?", obstacle);
    }

    private Object deposit() {
        return scenes.bean(DepositingBid.class).deposit(scene().lead().actor(), scene().id());
    }

    private Object close() {
        return scenes.bean(ClosingAtDeadline.class).close(scene().id()).missed();
    }

    private Object reopen(String reason) {
        scenes.bean(ReopeningFrozenBid.class)
                .reopen(
                        scene().lead().actor(),
                        scene().id(),
                        1,
                        Set.of(pair.partner().organisationId()),
                        reason);
        return "open";
    }

    private Object reopen() {
        return reopen("Une quantité est fausse");
    }

    private void pastTheDeadline() {
        acts.moveDeadline(scene(), scenes.now().plus(Duration.ofHours(1)));
        scenes.pass(Duration.ofHours(1).plusSeconds(1));
    }

    private ConsortiumState state() {
        return scenes.bean(ConsortiumLookup.class).consortium(scene().id()).state();
    }

    private int reopenings() {
        return scenes.bean(SubmissionReading.class)
                .view(scene().lead().actor(), scene().id())
                .reopenings()
                .size();
    }

    /** Checks that the reopening came second and is valid, and that the deposit is, too. */
    private void assertOpenAgain(List<Object> answers) {
        assertThat(answers).element(1).isEqualTo("open");
        assertThat(state()).isEqualTo(ConsortiumState.DRAFTING);
        assertThat(scenes.bean(SubmissionReading.class)
                        .view(scene().lead().actor(), scene().id())
                        .isOpenAgain())
                .isTrue();
    }

    @Test
    void refusesADepositAfterAReopening() {
        assertThat(ConcurrentActs.inOrder(application, this::reopen, this::deposit))
                .containsExactly("open", "submission.deposit.open-again");
        assertThat(state()).isEqualTo(ConsortiumState.DRAFTING);
    }

    @Test
    void keepsTheDepositBeforeAReopening() {
        assertOpenAgain(ConcurrentActs.inOrder(application, this::deposit, this::reopen));
    }

    @Test
    void refusesAReopeningAfterTheClosing() {
        pastTheDeadline();

        assertThat(ConcurrentActs.inOrder(application, this::close, this::reopen))
                .containsExactly(true, "submission.reopen.not-now.LATE");
        assertThat(reopenings()).isZero();
    }

    @Test
    void ignoresAnEarlyClosingAfterAReopening() {
        assertThat(ConcurrentActs.inOrder(application, this::reopen, this::close))
                .containsExactly("open", false);
        assertThat(state()).isEqualTo(ConsortiumState.DRAFTING);
    }

    @Test
    void reopensOnceWhenRequestedTwiceAtOnce() {
        assertThat(ConcurrentActs.inOrder(application, this::reopen, this::reopen))
                .containsExactly("open", "open");
        assertThat(reopenings()).isEqualTo(1);
        assertThat(scenes.bean(JdbcTemplate.class)
                        .queryForObject(
                                "SELECT count(*) FROM audit_entry WHERE chain = ? AND act = 'FrozenBidReopened'",
                                Integer.class,
                                scene().id()))
                .isEqualTo(1);
    }

    @Test
    void refusesTheSecondOfTwoReopeningsWithDifferentReasons() {
        assertThat(ConcurrentActs.inOrder(application, this::reopen, () -> reopen("Une autre raison")))
                .containsExactly("open", "submission.reopen.meanwhile");
        assertThat(reopenings()).isEqualTo(1);
    }

    private Object extendTheDeadline() {
        acts.moveDeadline(scene(), scenes.now().plus(Duration.ofDays(20)));
        return "moved";
    }

    private void missed() {
        pastTheDeadline();
        assertThat(close()).isEqualTo(true);
    }

    @Test
    void reopensAMissedBidAfterTheLaterDeadline() {
        missed();

        assertThat(ConcurrentActs.inOrder(application, this::extendTheDeadline, this::reopen))
                .containsExactly("moved", "open");
        assertThat(state()).isEqualTo(ConsortiumState.DRAFTING);
    }

    @Test
    void refusesToReopenAMissedBidBeforeTheLaterDeadline() {
        missed();

        assertThat(ConcurrentActs.inOrder(application, this::reopen, this::extendTheDeadline))
                .containsExactly("submission.reopen.not-now.LATE", "moved");
        assertThat(state()).isEqualTo(ConsortiumState.DEADLINE_MISSED);
    }

    @Test
    void reopensAMissedBidOnceWhenRequestedTwiceAtOnce() {
        missed();
        extendTheDeadline();

        assertThat(ConcurrentActs.inOrder(application, this::reopen, this::reopen))
                .containsExactly("open", "open");
        assertThat(reopenings()).isEqualTo(1);
        assertThat(scenes.bean(JdbcTemplate.class)
                        .queryForObject(
                                "SELECT count(*) FROM lead_claim WHERE consortium_id = ?", Integer.class, scene().id()))
                .isEqualTo(1);
    }

    /** The package that was frozen then may be deposited unchanged, too. */
    @Test
    void serializesADepositAndAReopeningAfterALaterDeadline() {
        missed();
        extendTheDeadline();

        assertOpenAgain(ConcurrentActs.inOrder(application, this::deposit, this::reopen));
    }

    /** The second click finds the power given. */
    @Test
    void recordsAPowerOfAttorneyOnceWhenGivenTwiceAtOnce() {
        Pair other = LifeStage.GRANTING_POWERS.reach(scenes, acts);
        UUID power = scenes.task(other.scene(), UserTask.GRANT_POWER).subjectId();

        List<Object> answers = ConcurrentActs.inOrder(
                application,
                ConcurrentActs.done(() -> acts.grant(other.partner(), power)),
                ConcurrentActs.done(() -> acts.grant(other.partner(), power)));

        assertThat(answers).containsExactly("done", "agreement.power.already-granted");
        assertThat(scenes.bean(JdbcTemplate.class)
                        .queryForObject(
                                "SELECT count(*) FROM audit_entry WHERE chain = ? AND act = 'PowerGranted'",
                                Integer.class,
                                other.scene().id()))
                .isEqualTo(1);
    }
}

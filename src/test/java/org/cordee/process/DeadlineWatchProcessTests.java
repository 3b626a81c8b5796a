package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.cordee.consortium.AbandoningConsortium;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.ConsortiumState;
import org.cordee.process.Scenes.Scene;
import org.cordee.submission.DepositOutcome;
import org.cordee.submission.DepositingBid;
import org.cordee.submission.SubmissionReading;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tests every path of {@code deadline-watch}: the deadline comes, moves, or is no longer of interest. */
class DeadlineWatchProcessTests extends ProcessScene {

    private ConsortiumState stateOf(Scene scene) {
        return scenes.bean(ConsortiumLookup.class).consortium(scene.id()).state();
    }

    private Instant deadlineOf(Scene scene) {
        return scenes.bean(ConsortiumLookup.class)
                .consortium(scene.id())
                .deadline()
                .instant();
    }

    private boolean watches(Scene scene, Instant deadline) {
        return scenes.bean(JdbcTemplate.class)
                        .queryForObject(
                                "SELECT count(*) FROM process_link WHERE consortium_id = ? AND deadline_at = ?",
                                Integer.class,
                                scene.id(),
                                java.sql.Timestamp.from(deadline))
                == 1;
    }

    @Test
    @CoversFlows({
        "flow_ConsortiumOpened_WatchBegins",
        "flow_WatchBegins_WatchDeadline",
        "flow_WatchDeadline_WhatComesFirst",
        "flow_DeadlineReached_CloseBegins",
        "flow_CloseBegins_CloseAtDeadline",
        "flow_CloseAtDeadline_WatchOver",
        "flow_WatchOver_WatchEnded"
    })
    void closesTheConsortiumInTheSecondAfterTheDeadline() {
        Scene scene = LifeStage.DEFINING_SLOTS.reach(scenes, acts).scene();

        scenes.pin(deadlineOf(scene).plusSeconds(1));

        scenes.ended(scene);
        assertThat(stateOf(scene)).isEqualTo(ConsortiumState.DEADLINE_MISSED);
    }

    @Test
    @CoversFlows("flow_AlarmDue_WatchBegins")
    void raisesFourAlarmsBeforeTheDeadlineUntilADepositIsRecorded() {
        Scene scene = LifeStage.DEPOSITING.reach(scenes, acts).scene();
        Instant deadline = deadlineOf(scene);

        scenes.pin(deadline.minus(Duration.ofHours(24)));
        scenes.await("the first alarm", () -> alarms(scene) == 1);
        scenes.pin(deadline.minus(Duration.ofHours(4)));
        scenes.await("the second alarm", () -> alarms(scene) == 2);
        scenes.pin(deadline.minus(Duration.ofHours(2)));
        scenes.await("the third alarm", () -> alarms(scene) == 3);

        scenes.bean(DepositingBid.class).deposit(scene.lead().actor(), scene.id());
        scenes.ended(scene);
        scenes.pin(deadline.minus(Duration.ofMinutes(30)));
        assertThat(alarms(scene)).isEqualTo(3);
    }

    @Test
    @CoversFlows("flow_AlarmDue_WatchBegins")
    void raisesTheLastAlarmHalfAnHourBeforeTheDeadline() {
        Scene scene = LifeStage.DEPOSITING.reach(scenes, acts).scene();
        Instant deadline = deadlineOf(scene);

        scenes.pin(deadline.minus(Duration.ofHours(2)));
        scenes.await("the alarm two hours before", () -> alarms(scene) == 1);
        scenes.pin(deadline.minus(Duration.ofMinutes(30)));
        scenes.await("the alarm half an hour before", () -> alarms(scene) == 2);
    }

    private int alarms(Scene scene) {
        return scenes.bean(JdbcTemplate.class)
                .queryForObject(
                        "SELECT count(*) FROM consortium_news WHERE consortium_id = ? AND kind = 'DEADLINE_NEAR'",
                        Integer.class,
                        scene.id());
    }

    /** A deposit is in time within the second of the deadline (R2151-5). */
    @Test
    @CoversFlows("flow_WatchOver_WatchBegins")
    void waitsOneMoreSecondAtTheDeadlineSoThatADepositInThatSecondIsInTime() {
        Scene scene = LifeStage.DEPOSITING.reach(scenes, acts).scene();
        Instant deadline = deadlineOf(scene);
        scenes.pin(deadline);
        scenes.await("the next second awaited", () -> watches(scene, deadline.plusSeconds(1)));

        scenes.bean(DepositingBid.class).deposit(scene.lead().actor(), scene.id());

        scenes.ended(scene);
        scenes.pin(deadline.plusSeconds(1));
        assertThat(stateOf(scene)).isEqualTo(ConsortiumState.SUBMITTED);
        assertThat(scenes.bean(SubmissionReading.class)
                        .receipt(scene.lead().actor(), scene.id())
                        .depositOutcome())
                .isEqualTo(DepositOutcome.IN_TIME);
    }

    @Test
    @CoversFlows({"flow_DeadlineMoved_WatchBegins", "flow_WatchOver_WatchEnded"})
    void waitsForTheNewDeadlineWhenTheBuyerMovesIt() {
        Scene scene = LifeStage.DEFINING_SLOTS.reach(scenes, acts).scene();
        Instant before = deadlineOf(scene);
        Instant moved = before.plus(Duration.ofDays(20));

        acts.moveDeadline(scene, moved);
        scenes.await("the new deadline", () -> watches(scene, moved));
        scenes.pin(before.plusSeconds(1));
        scenes.await("every timer answered", () -> watches(scene, moved));
        assertThat(stateOf(scene)).isEqualTo(ConsortiumState.DRAFT);
        scenes.pin(moved.plusSeconds(1));

        scenes.ended(scene);
        assertThat(stateOf(scene)).isEqualTo(ConsortiumState.DEADLINE_MISSED);
    }

    @Test
    @CoversFlows("flow_WatchOver_WatchBegins")
    void asksTheDomainWhenTheOldDeadlineComesBeforeTheEngineReceivedTheNewOne() {
        Scene scene = LifeStage.DEFINING_SLOTS.reach(scenes, acts).scene();
        Instant before = deadlineOf(scene);
        Instant moved = before.plus(Duration.ofDays(20));
        UUID obstacle = UUID.randomUUID();
        JdbcTemplate jdbc = scenes.bean(JdbcTemplate.class);
        jdbc.update(
                "INSERT INTO engine_command (id, root_kind, root_id, consortium_id, kind, payload, state, written_at,"
                        + " next_attempt_at) VALUES (?, 'CONSORTIUM', ?, ?, 'UPDATE_TASK_DUE', '{\"dueByElement\":{}}', 'WAITING', UTC_TIMESTAMP(6),"
                        + " '2999-01-01')",
                obstacle,
                scene.id(),
                scene.id());
        acts.moveDeadline(scene, moved);

        scenes.pin(before.plusSeconds(1));

        scenes.await("the domain asked", () -> watches(scene, moved));
        assertThat(scenes.tasks(scene, UserTask.DEFINE_SLOTS)).hasSize(1);
        assertThat(stateOf(scene)).isEqualTo(ConsortiumState.DRAFT);
        jdbc.update("UPDATE engine_command SET next_attempt_at = UTC_TIMESTAMP(6) WHERE id = ?", obstacle);
    }

    @Test
    @CoversFlows("flow_ConsortiumClosed_CloseBegins")
    void endsWithTheConsortium() {
        Scene scene = LifeStage.DEFINING_SLOTS.reach(scenes, acts).scene();
        Instant deadline = deadlineOf(scene);

        scenes.bean(AbandoningConsortium.class).abandon(scene.lead().actor(), scene.id(), "Fin de l’essai");

        scenes.ended(scene);
        scenes.pin(deadline.plusSeconds(1));
        assertThat(stateOf(scene)).isEqualTo(ConsortiumState.ABANDONED);
    }
}

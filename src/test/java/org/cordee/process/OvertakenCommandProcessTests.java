package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.cordee.process.CommandPayload.CompleteTask;
import org.cordee.process.EngineRecords.EngineIncident;
import org.cordee.process.Scenes.Scene;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.Test;

/**
 * Tests commands for a missing task: the sender waits for a task that does not exist yet, but not for one that a timer
 * completed, after the process has been idle.
 */
class OvertakenCommandProcessTests extends ProcessScene {

    private static final long NEVER_STORED = -1;

    private boolean send(ProcessEngine engine, UUID grouping, String element, int attempts) {
        return send(sender(engine), grouping, element, attempts);
    }

    private boolean send(CommandSender sender, UUID grouping, String element, int attempts) {
        CompleteTask order = new CompleteTask(List.of(element), grouping, Map.of());
        return sender.send(
                new EngineCommand(NEVER_STORED, Ids.next(), ProcessRoot.consortium(grouping), order, attempts));
    }

    private CommandSender sender(ProcessEngine engine) {
        return new CommandSender(
                engine,
                scenes.bean(ProcessLinks.class),
                scenes.bean(RefreshingInbox.class),
                new EngineLagSettings("embedded", null));
    }

    @Test
    void waitsForAProcessThatHasNotStarted() {
        UUID unknown = Ids.next();

        assertThat(send(scenes.bean(ProcessEngine.class), unknown, ConsortiumBuilding.TASK_DEFINE_SLOTS, 50))
                .isFalse();
    }

    @Test
    void completesAnExistingTask() {
        Scene scene = LifeStage.DEFINING_SLOTS.reach(scenes, acts).scene();

        assertThat(send(scenes.bean(ProcessEngine.class), scene.id(), ConsortiumBuilding.TASK_DEFINE_SLOTS, 0))
                .isTrue();
        scenes.task(scene, UserTask.RANK_CANDIDATES);
    }

    @Test
    void waitsForATaskBehindAFailedStep() {
        Scene scene = LifeStage.DEFINING_SLOTS.reach(scenes, acts).scene();
        long root = scenes.bean(ProcessLinks.class)
                .instanceOf(ProcessRoot.consortium(scene.id()))
                .orElseThrow();
        ProcessEngine stopped = mock(ProcessEngine.class);
        when(stopped.incidents())
                .thenReturn(List.of(new EngineIncident(
                        7, null, "consortium-building", 1, root, root, "job", "", Instant.now(), 8L)));
        CommandSender sender = sender(stopped);

        Awaitility.await()
                .during(Duration.ofSeconds(5))
                .atMost(Duration.ofSeconds(30))
                .until(() -> !send(sender, scene.id(), ConsortiumBuilding.TASK_RANK_CANDIDATES, 9));
    }

    @Test
    void givesUpATaskAfterTheProcessWasIdleWithoutItForAWhile() {
        Scene scene = LifeStage.DEFINING_SLOTS.reach(scenes, acts).scene();
        CommandSender sender = sender(scenes.bean(ProcessEngine.class));
        Instant first = Instant.now();

        Awaitility.await()
                .pollInterval(Duration.ofMillis(250))
                .atMost(Duration.ofSeconds(20))
                .until(() -> send(sender, scene.id(), ConsortiumBuilding.TASK_RANK_CANDIDATES, 9));

        assertThat(Duration.between(first, Instant.now())).isGreaterThan(Duration.ofMillis(3_900));
    }

    @Test
    void allowsALaggingClusterMoreTimeUnlessConfigured() {
        assertThat(new EngineLagSettings("camunda", null).rest()).isEqualTo(Duration.ofMinutes(1));
        assertThat(new EngineLagSettings("camunda", Duration.ofMinutes(5)).rest())
                .isEqualTo(Duration.ofMinutes(5));
        assertThat(new EngineLagSettings("camunda", null).idle()).isEqualTo(Duration.ofMinutes(1));
        assertThat(new EngineLagSettings("embedded", null).idle()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void neverGivesUpATaskAtTheFirstAttempt() {
        Scene scene = LifeStage.DEFINING_SLOTS.reach(scenes, acts).scene();
        CommandSender sender = sender(scenes.bean(ProcessEngine.class));

        Awaitility.await()
                .during(Duration.ofSeconds(5))
                .atMost(Duration.ofSeconds(30))
                .until(() -> !send(sender, scene.id(), ConsortiumBuilding.TASK_RANK_CANDIDATES, 0));
    }
}

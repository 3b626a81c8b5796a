package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.process.Scenes.Scene;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tests that the inbox finds what the engine did without a command of the server, without reading all tasks. */
class InboxChangesProcessTests extends ProcessScene {

    private static final int PAGE = 2;
    private static final int MOST_PAGES = 2_000;

    private RefreshingInbox inbox() {
        return scenes.bean(RefreshingInbox.class);
    }

    private Scene waiting() {
        return LifeStage.DEFINING_SLOTS.reach(scenes, acts).scene();
    }

    private List<String> rows(Scene scene) {
        return scenes.bean(TaskInbox.class).allOf(scene.id()).stream()
                .map(task -> task.task().elementId())
                .toList();
    }

    private void deleteRows(Scene scene) {
        scenes.bean(JdbcTemplate.class)
                .update(
                        "DELETE FROM open_task WHERE consortium_id = ?",
                        scene.id().toString());
    }

    @Test
    void addsATaskThatTheEngineCreated() {
        Scene scene = waiting();
        deleteRows(scene);

        inbox().sweepChanges();

        assertThat(rows(scene)).containsExactly("task_DefineSlots");
    }

    @Test
    void removesATaskThatTheEngineCancelled() {
        Scene scene = waiting();
        long root = scenes.bean(ProcessLinks.class)
                .instanceOf(ProcessRoot.consortium(scene.id()))
                .orElseThrow();
        scenes.bean(EngineConnection.class)
                .client()
                .newCancelInstanceCommand(root)
                .send()
                .join();

        inbox().sweepChanges();

        assertThat(rows(scene)).isEmpty();
    }

    /** The change was shown later than the sweeps look back. */
    @Test
    void findsAnOldTaskWithoutARowPageByPage() {
        Scene scene = waiting();
        scenes.pass(Duration.ofHours(1));
        deleteRows(scene);

        for (int page = 0; page < MOST_PAGES && rows(scene).isEmpty(); page++) {
            inbox().compareNextPage(PAGE);
        }

        assertThat(rows(scene)).containsExactly("task_DefineSlots");
    }

    @Test
    void removesTheRowOfATaskThatTheEngineDoesNotHavePageByPage() {
        Scene scene = waiting();
        scenes.bean(OpenTasks.class)
                .add(
                        new OpenTask(
                                Long.MAX_VALUE - 1,
                                UserTask.RANK_CANDIDATES,
                                ConsortiumBuilding.PROCESS,
                                1,
                                ProcessRoot.consortium(scene.id()),
                                UUID.randomUUID(),
                                null,
                                "nobody",
                                scenes.now(),
                                null),
                        Map.of());

        for (int page = 0; page < MOST_PAGES && rows(scene).size() > 1; page++) {
            inbox().compareNextPage(PAGE);
        }

        assertThat(rows(scene)).containsExactly("task_DefineSlots");
    }
}

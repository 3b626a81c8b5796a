package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.cordee.TestVisitor;
import org.cordee.consortium.AbandoningConsortium;
import org.cordee.process.Scenes.Scene;
import org.cordee.shared.BusinessClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

/** Tests that a stuck consortium and a late step are the first rows for a coordinator, with the person who can help. */
class StuckConsortiumProcessTests extends ProcessScene {

    @Autowired
    WebApplicationContext web;

    private MockMvc browser;
    private TestVisitor coordinator;

    @BeforeEach
    void open() {
        browser = TestVisitor.browser(web);
        coordinator = TestVisitor.coordinator(web);
    }

    /** Deletes the instance in the engine without the knowledge of the application. */
    private Scene stuck() {
        Scene scene = lost();
        scenes.await("seen stuck", () -> isShownStuck(scene));
        return scene;
    }

    private Scene lost() {
        Scene scene = LifeStage.DEFINING_SLOTS.reach(scenes, acts).scene();
        long root = scenes.bean(ProcessLinks.class)
                .instanceOf(ProcessRoot.consortium(scene.id()))
                .orElseThrow();
        scenes.bean(EngineConnection.class)
                .client()
                .newCancelInstanceCommand(root)
                .send()
                .join();
        scenes.await(
                "without a task",
                () -> scenes.bean(TaskInbox.class).allOf(scene.id()).isEmpty());
        return scene;
    }

    private boolean isShownStuck(Scene scene) {
        scenes.bean(RefreshingInbox.class).publishChanges();
        return scenes.bean(JdbcTemplate.class)
                .queryForObject("SELECT stuck FROM progress WHERE consortium_id = ?", Boolean.class, scene.id());
    }

    @Test
    void showsAStuckConsortiumFirstToTheCoordinatorWithItsContact() throws Exception {
        Scene scene = stuck();

        browser.perform(get("/api/v1/steering?late=true&size=100").with(coordinator.byApi()))
                .andExpect(jsonPath("$.content[0].stuck").value(true))
                .andExpect(jsonPath("$.content[?(@.consortiumId == '" + scene.id() + "')].stuck")
                        .value(true));
        browser.perform(get("/steering").with(coordinator.signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Bloqué")))
                .andExpect(content().string(containsString("le mandataire peut abandonner ce groupement")));
        end(scene);
    }

    /** The administrator sees its name only, because an administrator enters no consortium. */
    @Test
    void showsAStuckConsortiumToTheAdministrator() throws Exception {
        Scene scene = stuck();

        browser.perform(get("/admin/engine").with(TestVisitor.administrator(web).signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Groupements bloqués")))
                .andExpect(content().string(not(containsString("/consortia/" + scene.id()))));
        end(scene);
    }

    /** Stops the consortium as the lead, as the page advises. */
    private void end(Scene scene) {
        scenes.bean(AbandoningConsortium.class).abandon(scene.lead().actor(), scene.id(), "Processus perdu");

        scenes.await("no longer stuck", () -> !isShownStuck(scene));
        scenes.isNotStuck(ProcessRoot.consortium(scene.id()));
    }

    private StuckDetector detector() {
        return new StuckDetector(
                scenes.bean(JdbcClient.class),
                scenes.bean(ProcessEngine.class),
                scenes.bean(UnservedTasks.class),
                scenes.bean(BusinessClock.class));
    }

    /** Each of the two checks falls between two of its steps. */
    @Test
    void ignoresAConsortiumThatReceivedACommandBetweenTwoChecks() {
        Scene scene = lost();
        StuckDetector detector = detector();
        detector.check(List.of());

        scenes.bean(JdbcTemplate.class)
                .update(
                        "INSERT INTO engine_command (id, root_kind, root_id, consortium_id, kind, payload, state, written_at,"
                                + " next_attempt_at) VALUES (?, 'CONSORTIUM', ?, ?, 'COMPLETE_TASK', '{}', 'SENT', now(6), now(6))",
                        UUID.randomUUID().toString(),
                        scene.id().toString(),
                        scene.id().toString());

        assertThat(detector.check(List.of())).doesNotContain(ProcessRoot.consortium(scene.id()));
        assertThat(detector.check(List.of())).contains(ProcessRoot.consortium(scene.id()));
        end(scene);
    }

    /** The timer fired in between, without a command. */
    @Test
    void ignoresAConsortiumThatATimerMovedBetweenTwoChecks() {
        Scene scene = lost();
        OtherProcesses others = new OtherProcesses(scenes);
        long waiting = others.waitingTwice(scene);
        scenes.await("at its first timer", () -> others.isAt(waiting, OtherProcesses.FIRST));
        StuckDetector detector = detector();
        detector.check(List.of());

        scenes.pin(scenes.now().plus(Duration.ofHours(1)));
        scenes.await("its timer fired", () -> others.isAt(waiting, OtherProcesses.SECOND));

        assertThat(detector.check(List.of())).doesNotContain(ProcessRoot.consortium(scene.id()));
        assertThat(detector.check(List.of())).contains(ProcessRoot.consortium(scene.id()));
        end(scene);
    }

    /** The renewal of evidence is an open task, but it does not move the consortium forward. */
    @Test
    void findsAStuckConsortiumDespiteATaskBesideTheMainPath() {
        Scene scene = lost();
        scenes.bean(JdbcTemplate.class)
                .update(
                        "INSERT INTO open_task (user_task_key, element_id, process_id, process_instance_key,"
                                + " root_kind, root_id, consortium_id, subject_id, candidate_group, created_at)"
                                + " VALUES (-1, 'task_RenewEvidence', 'consortium-building', -1, 'CONSORTIUM', ?, ?, ?, 'lead', now(6))",
                        scene.id().toString(),
                        scene.id().toString(),
                        UUID.randomUUID().toString());

        assertThat(scenes.bean(StuckDetector.class).stuck()).contains(ProcessRoot.consortium(scene.id()));

        scenes.bean(JdbcTemplate.class).update("DELETE FROM open_task WHERE user_task_key = -1");
        end(scene);
    }

    /**
     * The consortium has a task with a page as well; but the other one belongs to a model without pages in this
     * version.
     */
    @Test
    void findsAConsortiumThatWaitsForATaskWithoutAPage() {
        Scene scene = LifeStage.DEFINING_SLOTS.reach(scenes, acts).scene();
        long before = new OtherProcesses(scenes).begunBefore(scene);

        scenes.await("seen stuck", () -> isShownStuck(scene));

        assertThat(scenes.bean(TaskInbox.class).allOf(scene.id()))
                .extracting(task -> task.task().elementId())
                .containsExactly("task_DefineSlots");
        scenes.bean(EngineConnection.class)
                .client()
                .newCancelInstanceCommand(before)
                .send()
                .join();
        scenes.await("no longer stuck", () -> !isShownStuck(scene));
    }

    /** The row was written by an earlier version of the product. */
    @Test
    void showsEveryPageDespiteTheRowOfAnUnknownTask() throws Exception {
        Scene scene = LifeStage.DEFINING_SLOTS.reach(scenes, acts).scene();
        TestVisitor lead = TestVisitor.memberOf(web, scene.lead().organisationId());
        for (String page :
                List.of("/tasks", "/consortia/" + scene.id() + "/waiting", "/consortia/" + scene.id() + "/diagram")) {
            leaveRow(scene);
            browser.perform(get(page).with(lead.signedIn()))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString(OtherProcesses.UNKNOWN_TASK))));
        }
        leaveRow(scene);
        browser.perform(get("/api/v1/tasks").with(lead.byApi()))
                .andExpect(jsonPath("$.page.totalElements").value(1));
        for (String page : List.of("/steering", "/processes/joint-bid-drafting")) {
            leaveRow(scene);
            browser.perform(get(page).with(coordinator.signedIn())).andExpect(status().isOk());
        }

        scenes.bean(RefreshingInbox.class).sweep();

        assertThat(scenes.bean(JdbcTemplate.class)
                        .queryForObject("SELECT count(*) FROM open_task WHERE user_task_key = -2", Integer.class))
                .isZero();
    }

    private void leaveRow(Scene scene) {
        scenes.bean(JdbcTemplate.class)
                .update(
                        "INSERT IGNORE INTO open_task (user_task_key, element_id, process_id, process_instance_key,"
                                + " root_kind, root_id, consortium_id, subject_id, organisation_id, candidate_group, created_at)"
                                + " VALUES (-2, ?, 'joint-bid-drafting', -1, 'CONSORTIUM', ?, ?, ?, ?, ?, now(6))",
                        OtherProcesses.UNKNOWN_TASK,
                        scene.id().toString(),
                        scene.id().toString(),
                        UUID.randomUUID().toString(),
                        scene.lead().organisationId().toString(),
                        "org-" + scene.lead().organisationId());
    }

    @Test
    void ignoresAConsortiumWithAnOpenTask() {
        Scene scene = LifeStage.DEFINING_SLOTS.reach(scenes, acts).scene();

        scenes.isNotStuck(ProcessRoot.consortium(scene.id()));
    }

    @Test
    void showsWhoIsAwaitedAtALateStep() throws Exception {
        Scene late = LifeStage.DEFINING_SLOTS.reach(scenes, acts).scene();
        scenes.pin(scenes.bean(TaskInbox.class).allOf(late.id()).get(0).dueAt().plus(Duration.ofMinutes(1)));
        Scene onTime = LifeStage.DEFINING_SLOTS.reach(scenes, acts).scene();

        scenes.await("both known", () -> knows(late) && knows(onTime));

        browser.perform(get("/api/v1/steering?size=100&late=true").with(coordinator.byApi()))
                .andExpect(jsonPath("$.content[?(@.consortiumId == '" + late.id() + "')].nextTask")
                        .value("task_DefineSlots"))
                .andExpect(jsonPath("$.content[?(@.consortiumId == '" + late.id() + "')].nextName")
                        .value("Sillage Travaux publics"))
                .andExpect(jsonPath("$.content[?(@.consortiumId == '" + onTime.id() + "')]")
                        .isEmpty());
        browser.perform(get("/steering?late=true").with(coordinator.signedIn()))
                .andExpect(content().string(containsString("Sillage Travaux publics doit agir")));
    }

    private boolean knows(Scene scene) {
        return scenes.bean(JdbcTemplate.class)
                .queryForList(
                        "SELECT next_task FROM progress WHERE consortium_id = ? AND next_due_at IS NOT NULL",
                        String.class,
                        scene.id())
                .contains("task_DefineSlots");
    }
}

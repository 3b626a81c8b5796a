package org.cordee.process.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.TestVisitor;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.ConsortiumState;
import org.cordee.process.DeadlineWatch;
import org.cordee.process.EngineConnection;
import org.cordee.process.Incident;
import org.cordee.process.Incidents;
import org.cordee.process.LifeStage;
import org.cordee.process.ProcessScene;
import org.cordee.process.ProcessVariables;
import org.cordee.process.Scenes;
import org.cordee.process.Scenes.Scene;
import org.cordee.process.UserTask;
import org.cordee.submission.FreezingBid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Tests that coordinators and administrators see a failed step with its consortium, and that a retry moves it on. */
class IncidentPagesModuleTests extends ProcessScene {

    @Autowired
    WebApplicationContext web;

    private MockMvc browser;
    private TestVisitor coordinator;

    @BeforeEach
    void open() {
        browser = TestVisitor.browser(web);
        coordinator = TestVisitor.coordinator(web);
    }

    private List<Incident> incidents(UUID consortium) {
        return scenes.bean(Incidents.class).open(Scenes.ADMINISTRATOR).stream()
                .filter(incident -> consortium.equals(incident.consortiumId()))
                .toList();
    }

    /** Returns a consortium whose package could not be built; the cause is removed when this method returns. */
    private Scene withAFailedPackage() {
        Scene scene = LifeStage.FREEZING.reach(scenes, acts).scene();
        UUID elsewhere = UUID.randomUUID();
        JdbcTemplate jdbc = scenes.bean(JdbcTemplate.class);
        String move = "UPDATE bid_freeze SET consortium_id = ? WHERE consortium_id = ?";
        new TransactionTemplate(scenes.bean(PlatformTransactionManager.class)).executeWithoutResult(freezing -> {
            scenes.bean(FreezingBid.class).freeze(scene.lead().actor(), scene.id());
            jdbc.update(move, elsewhere, scene.id());
        });
        scenes.await("the incident", () -> !incidents(scene.id()).isEmpty());
        jdbc.update(move, scene.id(), elsewhere);
        return scene;
    }

    @Test
    void showsTheFailedStepWithItsConsortiumAndMovesItOnByARetry() throws Exception {
        Scene scene = withAFailedPackage();
        long key = incidents(scene.id()).get(0).key();
        browser.perform(get("/incidents").with(coordinator.signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Constituer le pli")))
                .andExpect(content().string(matchesPattern("(?s).*>\\d+ incidents?[,<].*")))
                .andExpect(content().string(containsString("/consortia/" + scene.id())))
                .andExpect(content().string(containsString("/incidents/" + key + "/retry")));

        browser.perform(post("/incidents/" + key + "/retry").with(csrf()).with(coordinator.signedIn()))
                .andExpect(redirectedUrl("/incidents"));

        scenes.task(scene, UserTask.APPROVE_BID);
        scenes.await("no incident left", () -> incidents(scene.id()).isEmpty());
    }

    @Test
    void givesTheSameAnswersInTheApi() throws Exception {
        Scene scene = withAFailedPackage();
        long key = incidents(scene.id()).get(0).key();
        browser.perform(get("/api/v1/incidents").with(coordinator.byApi()))
                .andExpect(jsonPath("$.content[?(@.consortiumId == '" + scene.id() + "')].elementId")
                        .value("job_BuildPackage"));

        browser.perform(post("/api/v1/incidents/" + key + "/retry").with(coordinator.byApi()))
                .andExpect(status().isAccepted());

        scenes.task(scene, UserTask.APPROVE_BID);
        browser.perform(post("/api/v1/incidents/12345/retry").with(coordinator.byApi()))
                .andExpect(status().isNotFound());
    }

    @Test
    void isNotFoundForOtherUsers() throws Exception {
        TestVisitor member = TestVisitor.member(web);

        browser.perform(get("/incidents").with(member.signedIn())).andExpect(status().isNotFound());
        browser.perform(get("/api/v1/incidents").with(member.byApi())).andExpect(status().isNotFound());
        browser.perform(get("/incidents").with(TestVisitor.administrator(web).signedIn()))
                .andExpect(status().isOk());
    }

    /** The deadline watch is a process of its own beside the main process of the consortium. */
    @Test
    void countsAnIncidentOfTheDeadlineWatchForItsConsortium() {
        Scene scene = LifeStage.DEFINING_SLOTS.reach(scenes, acts).scene();
        long watch = watchOf(scene);
        setConsortium(watch, UUID.randomUUID());
        scenes.pin(scenes.bean(ConsortiumLookup.class)
                .consortium(scene.id())
                .deadline()
                .instant()
                .plusSeconds(1));
        scenes.await(
                "the watch's incident",
                () -> scenes.bean(Incidents.class).open(Scenes.ADMINISTRATOR).stream()
                        .anyMatch(incident -> incident.processId().equals(DeadlineWatch.PROCESS)));

        setConsortium(watch, scene.id());

        scenes.await(
                "the incident of this consortium", () -> !incidents(scene.id()).isEmpty());
        scenes.await("shown to the coordinator", () -> shownIncidents(scene) == 1);
        scenes.bean(Incidents.class)
                .retry(Scenes.ADMINISTRATOR, incidents(scene.id()).get(0).key());
        scenes.ended(scene);
        assertThat(scenes.bean(ConsortiumLookup.class).consortium(scene.id()).state())
                .isEqualTo(ConsortiumState.DEADLINE_MISSED);
    }

    private int shownIncidents(Scene scene) {
        return scenes.bean(JdbcTemplate.class)
                .queryForObject("SELECT incidents FROM progress WHERE consortium_id = ?", Integer.class, scene.id());
    }

    private void setConsortium(long instance, UUID consortium) {
        scenes.bean(EngineConnection.class)
                .client()
                .newSetVariablesCommand(instance)
                .variables(Map.of(ProcessVariables.CONSORTIUM_ID, consortium.toString()))
                .send()
                .join();
    }

    private long watchOf(Scene scene) {
        return scenes.bean(EngineConnection.class)
                .client()
                .newProcessInstanceSearchRequest()
                .filter(filter -> filter.processDefinitionId(DeadlineWatch.PROCESS)
                        .variables(Map.of(ProcessVariables.CONSORTIUM_ID, "\"" + scene.id() + "\"")))
                .send()
                .join()
                .items()
                .get(0)
                .getProcessInstanceKey();
    }
}

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
import org.cordee.Visitor;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.ConsortiumState;
import org.cordee.process.ProcessScene;
import org.cordee.process.Scenes;
import org.cordee.process.Scenes.Scene;
import org.cordee.process.Stage;
import org.cordee.process.board.Incident;
import org.cordee.process.board.Incidents;
import org.cordee.process.engine.EngineConnection;
import org.cordee.process.model.DeadlineWatch;
import org.cordee.process.model.UserTask;
import org.cordee.process.model.Variables;
import org.cordee.submission.pack.FreezingBid;
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
    private Visitor coordinator;

    @BeforeEach
    void open() {
        browser = Visitor.browser(web);
        coordinator = Visitor.coordinator(web);
    }

    private List<Incident> incidents(UUID consortium) {
        return scenes.the(Incidents.class).open(Scenes.ADMINISTRATOR).stream()
                .filter(incident -> consortium.equals(incident.consortiumId()))
                .toList();
    }

    /** Returns a consortium whose package could not be built; the cause is removed when this method returns. */
    private Scene withAFailedPackage() {
        Scene scene = Stage.FREEZING.reach(scenes, acts).scene();
        UUID elsewhere = UUID.randomUUID();
        JdbcTemplate jdbc = scenes.the(JdbcTemplate.class);
        String move = "UPDATE bid_freeze SET consortium_id = ? WHERE consortium_id = ?";
        new TransactionTemplate(scenes.the(PlatformTransactionManager.class)).executeWithoutResult(freezing -> {
            scenes.the(FreezingBid.class).freeze(scene.lead().actor(), scene.id());
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
        Visitor member = Visitor.member(web);

        browser.perform(get("/incidents").with(member.signedIn())).andExpect(status().isNotFound());
        browser.perform(get("/api/v1/incidents").with(member.byApi())).andExpect(status().isNotFound());
        browser.perform(get("/incidents").with(Visitor.administrator(web).signedIn()))
                .andExpect(status().isOk());
    }

    /** The deadline watch is a process of its own beside the main process of the consortium. */
    @Test
    void countsAnIncidentOfTheDeadlineWatchForItsConsortium() {
        Scene scene = Stage.DEFINING_SLOTS.reach(scenes, acts).scene();
        long watch = watchOf(scene);
        setConsortium(watch, UUID.randomUUID());
        scenes.pin(scenes.the(ConsortiumLookup.class)
                .consortium(scene.id())
                .deadline()
                .instant()
                .plusSeconds(1));
        scenes.await(
                "the watch's incident",
                () -> scenes.the(Incidents.class).open(Scenes.ADMINISTRATOR).stream()
                        .anyMatch(incident -> incident.processId().equals(DeadlineWatch.PROCESS)));

        setConsortium(watch, scene.id());

        scenes.await(
                "the incident of this consortium", () -> !incidents(scene.id()).isEmpty());
        scenes.await("shown to the coordinator", () -> shownIncidents(scene) == 1);
        scenes.the(Incidents.class)
                .retry(Scenes.ADMINISTRATOR, incidents(scene.id()).get(0).key());
        scenes.ended(scene);
        assertThat(scenes.the(ConsortiumLookup.class).consortium(scene.id()).state())
                .isEqualTo(ConsortiumState.DEADLINE_MISSED);
    }

    private int shownIncidents(Scene scene) {
        return scenes.the(JdbcTemplate.class)
                .queryForObject("SELECT incidents FROM progress WHERE consortium_id = ?", Integer.class, scene.id());
    }

    private void setConsortium(long instance, UUID consortium) {
        scenes.the(EngineConnection.class)
                .client()
                .newSetVariablesCommand(instance)
                .variables(Map.of(Variables.CONSORTIUM_ID, consortium.toString()))
                .send()
                .join();
    }

    private long watchOf(Scene scene) {
        return scenes.the(EngineConnection.class)
                .client()
                .newProcessInstanceSearchRequest()
                .filter(filter -> filter.processDefinitionId(DeadlineWatch.PROCESS)
                        .variables(Map.of(Variables.CONSORTIUM_ID, "\"" + scene.id() + "\"")))
                .send()
                .join()
                .items()
                .get(0)
                .getProcessInstanceKey();
    }
}

package org.cordee.process.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.cordee.TestVisitor;
import org.cordee.process.ConsortiumRows;
import org.cordee.process.LifeStage;
import org.cordee.process.ProcessScene;
import org.cordee.process.Scenes.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

/** Tests the pages of unsent commands and deployed models: for administrators, with a retry of each command. */
class EnginePagesModuleTests extends ProcessScene {

    @Autowired
    WebApplicationContext web;

    private MockMvc browser;
    private TestVisitor administrator;
    private Scene scene;
    private long failed;

    @BeforeEach
    void createAFailedCommand() {
        browser = TestVisitor.browser(web);
        administrator = TestVisitor.administrator(web);
        scene = LifeStage.DEFINING_SLOTS.reach(scenes, acts).scene();
        UUID id = UUID.randomUUID();
        JdbcTemplate jdbc = scenes.bean(JdbcTemplate.class);
        jdbc.update(
                "INSERT INTO engine_command (id, root_kind, root_id, consortium_id, kind, payload, state, written_at,"
                        + " next_attempt_at, last_error) VALUES (?, 'CONSORTIUM', ?, ?, 'UPDATE_TASK_DUE', '{\"dueByElement\":{}}', 'FAILED',"
                        + " UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), 'no such element')",
                id,
                scene.id(),
                scene.id());
        failed = jdbc.queryForObject("SELECT sequence FROM engine_command WHERE id = ?", Long.class, id);
    }

    @Test
    void showsAFailedCommandAndSendsItOnRequest() throws Exception {
        browser.perform(get("/admin/engine").with(administrator.signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("no such element")))
                .andExpect(content().string(containsString("En échec")))
                .andExpect(content().string(containsString("/processes/partner-invitation")))
                .andExpect(content().string(containsString("1.0.0")));

        browser.perform(post("/admin/engine/commands/" + failed + "/retry")
                        .with(csrf())
                        .with(administrator.signedIn()))
                .andExpect(redirectedUrl("/admin/engine"));

        scenes.await("sent", new ConsortiumRows(scenes, scene.id())::isIdle);
    }

    @Test
    void givesTheSameAnswersInTheApi() throws Exception {
        browser.perform(get("/api/v1/engine-commands").with(administrator.byApi()))
                .andExpect(jsonPath("$.content[?(@.sequence == " + failed + ")].failed")
                        .value(true));
        browser.perform(get("/api/v1/idle").with(administrator.byApi()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.failedCommands").isNumber());

        browser.perform(post("/api/v1/engine-commands/" + failed + "/retry").with(administrator.byApi()))
                .andExpect(status().isAccepted());

        scenes.await("sent", new ConsortiumRows(scenes, scene.id())::isIdle);
        browser.perform(post("/api/v1/engine-commands/" + failed + "/retry").with(administrator.byApi()))
                .andExpect(status().isNotFound());
    }

    @Test
    void isNotFoundForOtherUsers() throws Exception {
        for (TestVisitor other : List.of(
                TestVisitor.coordinator(web),
                TestVisitor.memberOf(web, scene.lead().organisationId()),
                TestVisitor.member(web))) {
            browser.perform(get("/admin/engine").with(other.signedIn())).andExpect(status().isNotFound());
            browser.perform(get("/api/v1/engine-commands").with(other.byApi())).andExpect(status().isNotFound());
            browser.perform(get("/api/v1/idle").with(other.byApi())).andExpect(status().isNotFound());
            browser.perform(post("/api/v1/engine-commands/" + failed + "/retry").with(other.byApi()))
                    .andExpect(status().isNotFound());
        }
        assertThat(new ConsortiumRows(scenes, scene.id()).isIdle()).isFalse();
        scenes.bean(JdbcTemplate.class)
                .update("UPDATE engine_command SET state = 'WAITING' WHERE sequence = ?", failed);
    }
}

package org.cordee.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.TestVisitor;
import org.cordee.account.Accounts;
import org.cordee.process.ConsortiumRows;
import org.cordee.process.LifeStage;
import org.cordee.process.ProcessScene;
import org.cordee.process.Scenes.Scene;
import org.cordee.process.TestIncidents;
import org.cordee.process.TestIncidents.FailedStep;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Each act of an administrator leaves one audit entry with its name and subject. */
class AdministratorActsProcessTests extends ProcessScene {

    @Autowired
    WebApplicationContext web;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcTemplate jdbc;

    private MockMvc browser;
    private TestVisitor administrator;

    @BeforeEach
    void open() {
        browser = TestVisitor.browser(web);
        administrator = TestVisitor.administrator(web);
    }

    @Test
    void recordsActsOnAnAccount() throws Exception {
        UUID person = accounts.withoutMembership().id();
        String path = "/api/v1/people/" + person;

        leaves("PasswordLinkSent", person, post(path + "/password-link"));
        leaves("GuessesForgotten", person, delete(path + "/guesses"));
        leaves(
                "MembershipChanged",
                person,
                put(path + "/memberships/platform").content("{\"roles\":[\"COORDINATOR\"]}"));
        leaves("PersonDisabled", person, post(path + "/closing"));
        leaves("PersonEnabled", person, post(path + "/opening"));
        leaves("PersonErased", person, delete(path));
    }

    @Test
    void recordsTheRegistrationOfAPerson() throws Exception {
        String body = "{\"email\":\"%s@exemple.test\",\"name\":\"Essai\"}".formatted(Ids.next());

        String answer = leaves("PersonRegistered", null, post("/api/v1/people").content(body));

        assertThat(lastSubject()).hasToString(field(answer, "id"));
    }

    @Test
    void recordsActsOnTheOwnToken() throws Exception {
        String answer = leaves("TokenIssued", null, post("/api/v1/me/tokens").content("{\"name\":\"essai\"}"));
        UUID token = UUID.fromString(field(answer, "id"));
        assertThat(lastSubject()).hasToString(token.toString());

        leaves("TokenRevoked", token, delete("/api/v1/me/tokens/" + token));
    }

    @Test
    void recordsActsOnTheClock() throws Exception {
        String body = "{\"at\":\"%s\",\"holder\":\"process tests\"}"
                .formatted(scenes.now().plusSeconds(60));

        leaves("ClockPinned", null, put("/api/v1/clock").content(body));
        leaves("ClockReleased", null, delete("/api/v1/clock?holder=process tests"));
    }

    @Test
    void recordsTheRetryOfAnIncident() throws Exception {
        FailedStep trouble = new TestIncidents(scenes).make(1).get(0);

        leaves("IncidentTriedAgain", null, post("/api/v1/incidents/" + trouble.incident() + "/retry"));

        new TestIncidents(scenes).clear(trouble);
    }

    @Test
    void recordsTheRetryOfAnEngineCommand() throws Exception {
        Scene scene = LifeStage.DEFINING_SLOTS.reach(scenes, acts).scene();
        UUID id = UUID.randomUUID();
        jdbc.update(
                "INSERT INTO engine_command (id, root_kind, root_id, consortium_id, kind, payload, state, written_at,"
                        + " next_attempt_at) VALUES (?, 'CONSORTIUM', ?, ?, 'UPDATE_TASK_DUE', '{\"dueByElement\":{}}', 'FAILED', UTC_TIMESTAMP(6),"
                        + " UTC_TIMESTAMP(6))",
                id,
                scene.id(),
                scene.id());
        long failed = jdbc.queryForObject("SELECT sequence FROM engine_command WHERE id = ?", Long.class, id);

        leaves("CommandTriedAgain", null, post("/api/v1/engine-commands/" + failed + "/retry"));

        scenes.await("sent", new ConsortiumRows(scenes, scene.id())::isIdle);
    }

    @Test
    void recordsNoRefusedAct() throws Exception {
        int before = entries().size();

        browser.perform(post("/api/v1/incidents/12345/retry").with(administrator.byApi()))
                .andExpect(status().isNotFound());
        browser.perform(post("/api/v1/people/" + Ids.next() + "/password-link").with(administrator.byApi()))
                .andExpect(status().isNotFound());

        assertThat(entries()).hasSize(before);
    }

    private String leaves(String act, UUID subject, MockHttpServletRequestBuilder request) throws Exception {
        List<Map<String, Object>> before = entries();

        String answer = browser.perform(
                        request.contentType(MediaType.APPLICATION_JSON).with(administrator.byApi()))
                .andExpect(status().is2xxSuccessful())
                .andReturn()
                .getResponse()
                .getContentAsString();

        List<Map<String, Object>> added = entries();
        added.removeAll(before);
        assertThat(added).as(act).singleElement().satisfies(entry -> {
            assertThat(entry.get("act")).isEqualTo(act);
            if (subject != null) {
                assertThat(entry.get("subject_id")).hasToString(subject.toString());
            }
        });
        return answer;
    }

    private Object lastSubject() {
        List<Map<String, Object>> all = entries();
        return all.get(all.size() - 1).get("subject_id");
    }

    private List<Map<String, Object>> entries() {
        return jdbc.queryForList(
                "SELECT id, act, subject_id FROM audit_entry WHERE person_id = ? ORDER BY id",
                administrator.personId().toString());
    }

    private static String field(String json, String name) {
        return JsonMapper.shared().readTree(json).path(name).asString();
    }
}

package org.cordee.dashboard.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.TestVisitor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Ids;
import org.cordee.shared.WorkChanged;
import org.cordee.shared.WorkChanged.Next;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

@CordeeTest
class SteeringPageModuleTests {

    private final UUID consortium = Ids.next();
    private final String name = "Rives vertes " + consortium;

    @Autowired
    WebApplicationContext context;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcTemplate jdbc;

    private MockMvc browser;
    private TestVisitor coordinator;

    @BeforeEach
    void oneLateConsortium() {
        browser = TestVisitor.browser(context);
        coordinator = TestVisitor.coordinator(context);
        jdbc.update(
                "INSERT INTO progress (consortium_id, name, lead_organisation_id, state, deadline_at, members,"
                        + " last_act, last_act_at) VALUES (?, ?, ?, 'INVITING', ?, 2, 'TurnOpened', ?)",
                consortium.toString(),
                name,
                Ids.next().toString(),
                Timestamp.from(clock.now().plus(Duration.ofDays(14))),
                Timestamp.from(clock.now()));
        events.publishEvent(new WorkChanged(
                consortium, 2, new Next("task_RankCandidates", null, clock.now().minusSeconds(60)), 0, false));
    }

    @AfterEach
    void removeIt() {
        jdbc.update("DELETE FROM progress WHERE consortium_id = ?", consortium.toString());
    }

    @Test
    void showsTheLateConsortiumAndItsDueDate() throws Exception {
        browser.perform(get("/steering?q=" + consortium).with(coordinator.signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(name)))
                .andExpect(content().string(containsString("En retard depuis")));
    }

    @Test
    void showsThePageInEnglish() throws Exception {
        browser.perform(get("/steering?lang=en&q=" + consortium).with(coordinator.signedIn()))
                .andExpect(content().string(containsString("Late since")));
    }

    @Test
    void returnsTheLiveFragmentAlone() throws Exception {
        browser.perform(get("/steering?q=" + consortium)
                        .header("HX-Request", "true")
                        .with(coordinator.signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(name)))
                .andExpect(content().string(not(containsString("<html"))));
    }

    @Test
    void answersAMemberWithNotFound() throws Exception {
        TestVisitor member = TestVisitor.member(context);
        for (String route :
                new String[] {"/steering", "/steering/events", "/api/v1/steering", "/api/v1/steering/counts"}) {
            var visitor = route.startsWith("/api") ? member.byApi() : member.signedIn();
            browser.perform(get(route).with(visitor)).andExpect(status().isNotFound());
        }
    }
}

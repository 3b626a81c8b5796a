package org.cordee.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cordee.CordeeTest;
import org.cordee.PageText;
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
        jdbc.update("DELETE FROM programme WHERE consortium_id = ?", consortium.toString());
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
    void findsAConsortiumByEveryNameInOneSearch() throws Exception {
        nameEverything();

        for (String word :
                List.of("Valmont " + consortium, "Tremplin", "Métropole du Val", "Déconstruction", "Rhône")) {
            assertThat(list("q=" + word)).as(word).contains(name);
        }
        assertThat(list("q=Nulle part")).doesNotContain(name);
    }

    @Test
    void filtersByLeadMemberBuyerTerritoryAndDate() throws Exception {
        nameEverything();
        String day = clock.now().plus(Duration.ofDays(14)).toString().substring(0, 10);
        String later = clock.now().plus(Duration.ofDays(20)).toString().substring(0, 10);

        for (String filter : List.of(
                "lead=Valmont",
                "member=Tremplin",
                "buyer=Val-d",
                "territory=FRK26",
                "territory=FRK",
                "from=" + day,
                "to=" + later,
                "blocked=true")) {
            assertThat(list("q=" + consortium + "&" + filter)).as(filter).contains(name);
        }
        for (String filter :
                List.of("lead=Tremplin", "member=Valmont", "buyer=Paris", "territory=FRD", "from=" + later)) {
            assertThat(list("q=" + consortium + "&" + filter)).as(filter).doesNotContain(name);
        }
    }

    @Test
    void showsTheTwoTargetsAndWhatIsBlocked() throws Exception {
        nameEverything();

        assertThat(list("q=" + consortium)).contains("31,2", "1 point bloquant", "non atteint");
    }

    /** Returns the list of the page: the panels above it show all groupings, whatever the filters are. */
    private String list(String query) throws Exception {
        String page = PageText.of(browser.perform(get("/steering?" + query).with(coordinator.signedIn()))
                .andReturn()
                .getResponse());
        return page.substring(page.indexOf("id=\"list\""));
    }

    @Test
    void downloadsTheFilteredListForASpreadsheet() throws Exception {
        nameEverything();
        jdbc.update("UPDATE progress SET name = ? WHERE consortium_id = ?", "=1+1 " + name, consortium.toString());

        byte[] csv = browser.perform(get("/steering/list.csv?q=" + consortium).with(coordinator.signedIn()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        byte[] xlsx = browser.perform(get("/steering/list.xlsx?q=" + consortium).with(coordinator.signedIn()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        assertThat(new String(csv, StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("'=1+1 " + name) && line.contains("31,2") && line.contains("Rhône"));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            assertThat(book.getSheetAt(0).getRow(3).getCell(0).getStringCellValue())
                    .isEqualTo("=1+1 " + name);
        }
    }

    private void nameEverything() {
        jdbc.update(
                "UPDATE progress SET lead_name = ?, member_names = ? WHERE consortium_id = ?",
                "Bâtisseurs Valmont " + consortium,
                "Atelier Tremplin\nRebâtir",
                consortium.toString());
        jdbc.update(
                "INSERT INTO programme (consortium_id, consultation_id, territory, theme, judged, blockers,"
                        + " amount_status, amount_percent, amount_percent_open, amount_missing, hours_status,"
                        + " hours_counted, hours_total, hours_missing, title, buyer_name) VALUES (?, ?, 'FRK26', '45',"
                        + " TRUE, 1, 'MET', 31.25, TRUE, '', 'NOT_MET', 50, 1000, '', ?, ?)",
                consortium.toString(),
                Ids.next().toString(),
                "Berges, lot 3 Déconstruction",
                "Métropole du Val-d’Orme");
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

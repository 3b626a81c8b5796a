package org.cordee.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.PageText;
import org.cordee.StatementCounter;
import org.cordee.TestVisitor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

/** The programme's page, table and API: shares and counts for the coordinator, nothing for other users. */
@CordeeTest
class ProgrammePageModuleTests {

    private static final String CLOSED = "43.21";

    /** A territory that no other test uses. */
    private final String region = "Z" + UUID.randomUUID().toString().substring(0, 2);

    private final List<UUID> consortia = new ArrayList<>();

    @Autowired
    WebApplicationContext context;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcTemplate jdbc;

    private MockMvc browser;
    private TestVisitor coordinator;

    @BeforeEach
    void enter() {
        browser = TestVisitor.browser(context);
        coordinator = TestVisitor.coordinator(context);
    }

    @AfterEach
    void removeThem() {
        List<Object[]> ids =
                consortia.stream().map(id -> new Object[] {id.toString()}).toList();
        jdbc.batchUpdate("DELETE FROM programme WHERE consortium_id = ?", ids);
        jdbc.batchUpdate("DELETE FROM progress WHERE consortium_id = ?", ids);
    }

    /**
     * Stores rows of consortia.
     *
     * @param percent null where it cannot be computed
     */
    private void storeRows(int count, String theme, String state, @Nullable String percent, boolean open) {
        List<Object[]> progress = new ArrayList<>();
        List<Object[]> programme = new ArrayList<>();
        Timestamp now = Timestamp.from(clock.now());
        for (int at = 0; at < count; at++) {
            UUID id = Ids.next();
            consortia.add(id);
            progress.add(new Object[] {
                id.toString(),
                "Rives vertes " + at,
                Ids.next().toString(),
                state,
                Timestamp.from(clock.now().plus(Duration.ofDays(14))),
                now
            });
            programme.add(new Object[] {
                id.toString(),
                Ids.next().toString(),
                region + (at % 2 == 0 ? "01" : "02"),
                theme,
                percent == null ? "NOT_COMPUTABLE" : percent.compareTo("25") >= 0 ? "MET" : "NOT_MET",
                percent,
                open,
                percent == null ? "headcount" : ""
            });
        }
        jdbc.batchUpdate(
                "INSERT INTO progress (consortium_id, name, lead_organisation_id, state, deadline_at, members, last_act,"
                        + " last_act_at) VALUES (?, ?, ?, ?, ?, 2, 'TurnOpened', ?)",
                progress);
        jdbc.batchUpdate(
                "INSERT INTO programme (consortium_id, consultation_id, territory, theme, published_value, clause_hours,"
                        + " judged, blockers, amount_status, amount_percent, amount_percent_open, amount_missing,"
                        + " hours_status, hours_counted, hours_total, hours_missing)"
                        + " VALUES (?, ?, ?, ?, 987654.32, 300, 1, 0, ?, ?, ?, ?, 'NOT_MET', 250, 5000, '')",
                programme);
    }

    private String page(String query) throws Exception {
        return PageText.of(
                browser.perform(get("/programme?territory=" + region + query).with(coordinator.signedIn()))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse());
    }

    private String raw(String path) throws Exception {
        return browser.perform(get(path).with(path.startsWith("/api") ? coordinator.byApi() : coordinator.signedIn()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void showsBothAimsAsTextAndChart() throws Exception {
        storeRows(20, "45", "DRAFTING", CLOSED, false);
        storeRows(4, "90", "READY", null, false);

        String page = page("");

        assertThat(page)
                .contains("Suivi des objectifs", "de 43 à 44", "Moyenne de 20 groupements", "20 atteignent l’objectif")
                .contains("4 à compléter", "l’effectif d’un membre", "Travaux de construction", "Déchets, propreté")
                .contains("35,8", "6 000 h", "Heures d’insertion");
        assertThat(PageText.plain(raw("/programme?territory=" + region))).contains("<svg class=\"aim\"", "objectif 25");
        assertThat(page("&lang=en")).contains("43 to 44", "Average of 20 groupings", "By territory");
    }

    @Test
    void filtersWithoutJavaScriptAndShowsAnEmptyResult() throws Exception {
        storeRows(3, "45", "DRAFTING", "30.00", true);
        storeRows(3, "90", "READY", "10.00", true);

        assertThat(page("&theme=90&state=")).contains("10,0", "Déchets").doesNotContain("20,0");
        assertThat(page("")).contains("20,0");
        assertThat(page("&state=SUBMITTED")).contains("Aucun groupement ne correspond");
    }

    /**
     * The page shows neither the closed share of a single consortium nor an amount that could turn a share into a
     * price.
     */
    @Test
    void showsNoAmountAndNoClosedShare() throws Exception {
        storeRows(2, "45", "DRAFTING", CLOSED, false);
        storeRows(1, "90", "DRAFTING", "31.20", true);
        String query = "?territory=" + region;

        for (String answer : List.of(
                raw("/programme" + query + "&theme=45"),
                raw("/programme" + query),
                raw("/programme/figures.csv" + query),
                raw("/api/v1/programme" + query),
                raw("/api/v1/programme" + query + "&theme=45"),
                raw("/api/v1/programme/unfinished" + query))) {
            assertThat(answer)
                    .doesNotContain("43.2", "43,2", "987654", "987\u00A0654", "€", "published")
                    .doesNotContain("1975308", "2962962");
        }
        assertThat(page("&theme=45")).contains("Moyenne masquée", "2 atteignent l’objectif");
        assertThat(raw("/api/v1/programme" + query + "&theme=45"))
                .contains("\"low\":null", "\"kept\":true", "\"atLeast\":25.0", "\"met\":2");
    }

    @Test
    void leavesOutConsortiaThatEndedWithoutABid() throws Exception {
        storeRows(3, "45", "ABANDONED", "30.00", true);

        assertThat(raw("/api/v1/programme?territory=" + region)).contains("\"groupings\":0");
    }

    @Test
    void exportsTheSameFiguresAsASpreadsheet() throws Exception {
        storeRows(4, "45", "DRAFTING", "30.50", true);

        assertThat(raw("/programme/figures.csv?territory=" + region).lines())
                .first()
                .asString()
                .startsWith("\uFEFFRépartition;Groupe;Groupements");
        assertThat(raw("/programme/figures.csv?territory=" + region))
                .contains(
                        "Ensemble;", "Par thème;Travaux de construction;4;30,5;30,5;30,5;4;0;0;0;0;5,0;1000;1200;0;0");
    }

    @Test
    void listsConsortiaWithMissingFiguresInPages() throws Exception {
        storeRows(13, "45", "DRAFTING", null, false);

        assertThat(page("&page=1")).contains("À compléter", "13 groupements", "Rives vertes");
        assertThat(raw("/api/v1/programme/unfinished?size=5&territory=" + region))
                .contains("\"totalElements\":13", "\"amountMissing\":[\"headcount\"]");
    }

    @Test
    void usesAsManyStatementsForAThousandConsortiaAsForOne() throws Exception {
        List<String> paths = List.of(
                "/programme?territory=" + region,
                "/programme/figures.csv?territory=" + region,
                "/api/v1/programme?territory=" + region,
                "/api/v1/programme/unfinished?territory=" + region);
        storeRows(1, "45", "DRAFTING", "30.00", true);
        List<Long> few = costs(paths);
        storeRows(1_000, "45", "DRAFTING", "26.00", false);

        assertThat(costs(paths)).isEqualTo(few);
        assertThat(page("")).contains("1 001 groupements", "de 26 à 27");
    }

    private List<Long> costs(List<String> paths) throws Exception {
        List<Long> costs = new ArrayList<>();
        for (String path : paths) {
            raw(path);
            costs.add(StatementCounter.of(() -> raw(path)));
        }
        return costs;
    }

    @Test
    void answersOtherUsersWithNotFound() throws Exception {
        for (TestVisitor other : List.of(TestVisitor.member(context), TestVisitor.administrator(context))) {
            for (String route : List.of(
                    "/programme", "/programme/figures.csv", "/api/v1/programme", "/api/v1/programme/unfinished")) {
                browser.perform(get(route).with(route.startsWith("/api") ? other.byApi() : other.signedIn()))
                        .andExpect(status().isNotFound());
            }
        }
        assertThat(raw("/")).contains("href=\"/programme\"");
        assertThat(browser.perform(get("/").with(TestVisitor.member(context).signedIn()))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .doesNotContain("href=\"/programme\"");
    }
}

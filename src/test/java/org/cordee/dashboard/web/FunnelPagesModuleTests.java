package org.cordee.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.PageText.plain;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.PageText;
import org.cordee.TestVisitor;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** The page of the funnel, its files, and the programmes that coordinators follow. */
@CordeeTest
class FunnelPagesModuleTests {

    @Autowired
    WebApplicationContext context;

    @Autowired
    JdbcTemplate jdbc;

    private final String name = "Grands Sites " + Ids.next();
    private final List<UUID> needs = new ArrayList<>();
    private MockMvc browser;
    private TestVisitor visitor;

    @BeforeEach
    void aCoordinator() {
        browser = TestVisitor.browser(context);
        visitor = TestVisitor.coordinator(context);
    }

    @AfterEach
    void removeThem() {
        for (UUID need : needs) {
            jdbc.update("DELETE FROM need_answer WHERE need_id = ?", need.toString());
            jdbc.update("DELETE FROM need_progress WHERE need_id = ?", need.toString());
        }
        jdbc.update("DELETE FROM followed_programme WHERE name = ?", name);
    }

    @Test
    void aProgrammeIsWrittenInWordsAndShownWithItsNeeds() throws Exception {
        need("2093-02-01", "FRD13", 3);
        need("2093-02-02", "FRD22", 0);

        assertThat(keep("Normandie, Nord", "45").getRedirectedUrl()).isEqualTo("/followed-programmes");

        String programme = id();
        assertThat(page(get("/followed-programmes"))).contains(name, "Normandie, Nord (59)");
        assertThat(page(get("/funnel").param("programme", programme)))
                .contains(
                        name,
                        "2 besoins, aucun marché",
                        "Délai médian, mois par mois",
                        "2 zones blanches",
                        "Orne (61)",
                        "Besoins arrivés à l’étape « Besoins », ou plus loin");
        assertThat(page(get("/funnel")
                        .param("programme", programme)
                        .param("stage", "GROUPING")
                        .param("only", "true")))
                .contains("Besoins restés à l’étape « Groupements »");
    }

    @Test
    void aPlaceThatDoesNotExistIsRefusedBesideItsField() throws Exception {
        MockHttpServletResponse refused = keep("Normandie, Atlantis", "45");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(plain(refused.getContentAsString())).contains("« Atlantis » n’est ni un département ni une région");
    }

    @Test
    void anEmptyDayIsRefusedBesideItsField() throws Exception {
        MockHttpServletResponse refused = send(post("/followed-programmes")
                .param("name", name)
                .param("startsOn", "")
                .param("endsOn", "2093-12-31")
                .with(csrf()));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(plain(refused.getContentAsString())).contains("Indiquez ce jour");
    }

    @Test
    void theFigureFilesAreDownloadsOfTheChosenFilter() throws Exception {
        need("2093-02-01", "FRD13", 4);
        keep("", "45");

        MockHttpServletResponse csv = send(post("/funnel/export")
                .param("programme", id())
                .param("months", "12")
                .param("format", "CSV")
                .with(csrf()));

        assertThat(csv.getHeader("Content-Disposition")).contains("attachment", "besoins-marches.csv");
        assertThat(new String(csv.getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("Territoire;Orne (61);Marchés;1");
    }

    @Test
    void aMemberOfAnOrganisationFindsNothingThere() throws Exception {
        visitor = TestVisitor.member(context);

        for (String path : List.of("/funnel", "/followed-programmes", "/followed-programmes/new")) {
            assertThat(send(get(path)).getStatus()).as(path).isEqualTo(404);
        }
    }

    @Test
    void speaksEnglishToo() throws Exception {
        need("2093-02-01", "FRD13", 1);
        keep("", "45");

        assertThat(page(get("/funnel").param("programme", id()).param("lang", "en")))
                .contains("From need to contract", "1 need, no contract", "white spot");
        assertThat(page(get("/followed-programmes/new").param("lang", "en"))).contains("A programme to follow");
    }

    private MockHttpServletResponse keep(String areas, String theme) throws Exception {
        return send(post("/followed-programmes")
                .param("name", name)
                .param("startsOn", "2093-01-01")
                .param("endsOn", "2093-12-31")
                .param("areas", areas)
                .param("themes", theme)
                .with(csrf()));
    }

    private String id() {
        return String.valueOf(
                jdbc.queryForObject("SELECT id FROM followed_programme WHERE name = ?", String.class, name));
    }

    private void need(String day, String area, int stage) {
        UUID id = Ids.next();
        needs.add(id);
        jdbc.update(
                "INSERT INTO need_progress (need_id, published_on, area, theme, stage, asked, answered, interested)"
                        + " VALUES (?, ?, ?, '45', ?, 1, 0, 0)",
                id.toString(),
                day,
                area,
                stage);
    }

    private String page(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return PageText.of(send(request));
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return browser.perform(request.session(new MockHttpSession()).with(visitor.signedIn()))
                .andReturn()
                .getResponse();
    }
}

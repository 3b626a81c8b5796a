package org.cordee.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.PageText.plain;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.TestVisitor;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.organisation.DirectoryFixture;
import org.cordee.organisation.SampleNumbers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.WebApplicationContext;

/** What a visitor without account gets of the directory, how often, and what a person with an account gets besides. */
@CordeeTest
class PublicDirectoryModuleTests extends DirectoryFixture {

    private static final int MOST = 120;
    private static final Random RANDOM = new Random();

    @Autowired
    WebApplicationContext context;

    /** A network that no earlier run of this test has used. */
    private final String network = network();

    MockMvc browser;
    String name;
    UUID id;

    @BeforeEach
    void enter() {
        browser = TestVisitor.browser(context);
        name = "Publique" + SampleNumbers.unique();
        id = register(name, SampleNumbers.siret(), "76000", "Rouen", InsertionKind.EI, "77310000");
    }

    @Test
    void aVisitorFindsNamesKindsPlacesAndActivitiesWithoutContacts() throws Exception {
        MockHttpServletResponse list = send(get("/organisations").param("q", name), network);
        MockHttpServletResponse entry = send(get("/organisations/" + id), network);

        assertThat(plain(list.getContentAsString()))
                .contains(name, "Rouen (76)", "Réalisation et entretien d&#39;espaces verts", "après connexion")
                .doesNotContain("contact@exemple.example", "Exporter cette liste", "Garder cette recherche");
        assertThat(plain(entry.getContentAsString()))
                .contains(name, "Établie dans")
                .doesNotContain("contact@exemple.example", "Modifier la fiche");
    }

    @Test
    void aVisitorGetsNothingElseBelowTheDirectory() throws Exception {
        for (String closed : List.of(
                "/organisations/new",
                "/organisations/imports",
                "/organisations/" + id + "/profile",
                "/organisations/" + id + "/statement",
                "/account/searches")) {
            assertThat(send(get(closed), network).getRedirectedUrl()).as(closed).contains("/sign-in");
        }
        assertThat(send(post("/organisations/export").with(csrf()), network).getStatus())
                .isNotEqualTo(200);
    }

    @Test
    void limitsTheSearchesOfOneNetworkAndOfNoOther() throws Exception {
        for (int search = 0; search < MOST; search++) {
            assertThat(send(get("/organisations"), network).getStatus()).isEqualTo(200);
        }

        assertThat(send(get("/organisations"), network).getStatus()).isEqualTo(429);
        assertThat(send(get("/organisations/" + id), network).getStatus()).isEqualTo(429);
        assertThat(send(get("/organisations"), network()).getStatus()).isEqualTo(200);
        assertThat(browser.perform(get("/organisations")
                                .with(from(network))
                                .with(TestVisitor.member(context).signedIn()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .as("a person with an account")
                .isEqualTo(200);
    }

    @Test
    void aPersonKeepsASearchOpensItAndTakesAFile() throws Exception {
        RequestPostProcessor person = TestVisitor.member(context).signedIn();

        String saved = answer(
                        post("/account/searches")
                                .with(csrf())
                                .param("q", name)
                                .param("place", "Rouen (76)")
                                .param("title", "Près de Rouen"),
                        person)
                .getRedirectedUrl();
        String list = plain(answer(get(String.valueOf(saved)), person).getContentAsString());
        MockHttpServletResponse file = answer(
                post("/organisations/export")
                        .with(csrf())
                        .param("q", name)
                        .param("column", "NAME", "SIREN")
                        .param("format", "XLSX"),
                person);

        assertThat(list).contains("Près de Rouen", "/organisations?q=" + name, "place=Rouen%20%2876%29");
        assertThat(file.getStatus()).isEqualTo(200);
        assertThat(file.getHeader("Content-Disposition")).contains("annuaire.xlsx");
    }

    @Test
    void thePageSurvivesEveryHostileParameter() throws Exception {
        RequestPostProcessor person = TestVisitor.member(context).signedIn();
        for (String hostile : List.of("<script>alert(1)</script>", "*", "\"", "%", "{}", "a".repeat(200), "\u0000")) {
            MockHttpServletResponse answer = answer(
                    get("/organisations")
                            .param("q", hostile)
                            .param("place", hostile)
                            .param("theme", hostile),
                    person);
            assertThat(answer.getStatus()).as(hostile).isEqualTo(200);
            assertThat(answer.getContentAsString()).doesNotContain("<script>alert");
        }
        assertThat(answer(get("/organisations").param("q", "a".repeat(201)), person)
                        .getStatus())
                .isEqualTo(409);
        assertThat(answer(get("/organisations").param("radius", "beaucoup"), person)
                        .getStatus())
                .isEqualTo(400);
        assertThat(answer(get("/organisations").param("page", "2000000000"), person)
                        .getStatus())
                .isEqualTo(200);
    }

    private static String network() {
        return "2001:db8:%x:%x::1".formatted(RANDOM.nextInt(0x10000), RANDOM.nextInt(0x10000));
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request, String address)
            throws Exception {
        return browser.perform(request.with(from(address))).andReturn().getResponse();
    }

    private MockHttpServletResponse answer(
            AbstractMockHttpServletRequestBuilder<?> request, RequestPostProcessor person) throws Exception {
        return browser.perform(request.with(person)).andReturn().getResponse();
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}

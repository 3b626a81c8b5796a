package org.cordee.nomenclature.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.TestVisitor;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.organisation.DirectoryFixture;
import org.cordee.organisation.SampleNumbers;
import org.cordee.organisation.Siret;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** The suggestions as pages and programs ask for them. */
@CordeeTest
class SuggestionModuleTests extends DirectoryFixture {

    @Autowired
    WebApplicationContext application;

    @Autowired
    JdbcTemplate jdbc;

    private MockMvc browser;
    private TestVisitor member;

    @BeforeEach
    void enter() {
        browser = TestVisitor.browser(application);
        member = TestVisitor.member(application);
    }

    @Test
    void suggestsAnActivityToAPageAndToAProgram() throws Exception {
        String options =
                text(browser.perform(asking("/suggestions", "CPV", "traiteur").with(member.signedIn()))
                        .andReturn()
                        .getResponse());
        String json = api("CPV", "traiteur");

        assertThat(options).contains("role=\"option\"", "data-code=\"55520000\"", "proche de");
        assertThat(json)
                .contains("\"code\":\"55520000\"", "\"label\":\"Services traiteur\"", "\"synonym\":\"traiteur\"");
    }

    @Test
    void suggestsAnOrganisationByTheWordsOfItsNameAndByItsSiren() throws Exception {
        String name = "Brouette" + SampleNumbers.unique();
        Siret siret = SampleNumbers.siret();
        register(name + " du Pré", siret, "15000", "Aurillac", InsertionKind.NONE, "77310000");
        String siren = siret.siren().value();

        assertThat(api("ORGANISATION", name.toLowerCase() + " pre")).contains(siren, "Aurillac (15)");
        assertThat(api("ORGANISATION", siren.substring(0, 6))).contains(siren);
        assertThat(api("ORGANISATION", siret.spaced())).contains(siren);
        assertThat(api("ORGANISATION", name + " inconnue")).isEqualTo("[]");
        assertThat(api("ORGANISATION", "b")).isEqualTo("[]");
    }

    /** The register restricts the diffusion of some units: nobody may be shown their names. */
    @Test
    void suggestsNoHiddenOrganisation() throws Exception {
        String name = "Cachette" + SampleNumbers.unique();
        UUID id = register(name, SampleNumbers.siret(), "15000", "Aurillac", InsertionKind.NONE, "77310000");
        jdbc.update("UPDATE organisation SET hidden = TRUE WHERE id = ?", id.toString());

        assertThat(api("ORGANISATION", name)).isEqualTo("[]");
    }

    @Test
    void treatsSearchOperatorsAsText() throws Exception {
        for (String hostile : List.of("+-><()~*\"@", "' OR 1=1 --", "%%", "__", "the com", "\\\\", "\u0000x")) {
            assertThat(send(asking("/api/v1/suggestions", "ORGANISATION", hostile))
                            .getStatus())
                    .as(hostile)
                    .isEqualTo(200);
        }
    }

    /** Visitors fill in a buyer's need: trades and places, which are public lists; organisations are none. */
    @Test
    void knowsNoListOfAnotherNameAndShowsVisitorsThePublicListsOnTheirFormOnly() throws Exception {
        assertThat(send(asking("/api/v1/suggestions", "PEOPLE", "dupont")).getStatus())
                .isEqualTo(404);
        assertThat(visit(asking("/suggestions", "CPV", "traiteur"))).isEqualTo(200);
        assertThat(visit(asking("/suggestions", "PLACE", "rouen"))).isEqualTo(200);
        assertThat(visit(asking("/suggestions", "ORGANISATION", "atelier"))).isEqualTo(404);
        assertThat(visit(asking("/api/v1/suggestions", "CPV", "traiteur"))).isEqualTo(401);
    }

    private int visit(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request).andReturn().getResponse().getStatus();
    }

    private String api(String list, String words) throws Exception {
        MockHttpServletResponse answer = send(asking("/api/v1/suggestions", list, words));
        assertThat(answer.getStatus()).isEqualTo(200);
        return text(answer);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(member.byApi())).andReturn().getResponse();
    }

    private static MockHttpServletRequestBuilder asking(String address, String list, String words) {
        return get(address).param("list", list).param("words", words).header("Accept-Language", "fr");
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}

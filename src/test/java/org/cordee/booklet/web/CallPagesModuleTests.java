package org.cordee.booklet.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.PageText.plain;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.PageText;
import org.cordee.TestVisitor;
import org.cordee.booklet.BookletFixture;
import org.cordee.booklet.CallState;
import org.cordee.booklet.ContributionState;
import org.cordee.booklet.SampleContributions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** A coordinator opens a call, reads what structures send, and publishes the booklet. */
@CordeeTest
class CallPagesModuleTests extends BookletFixture {

    @Autowired
    WebApplicationContext context;

    private MockMvc browser;
    private TestVisitor visitor;

    @BeforeEach
    void enter() {
        browser = TestVisitor.browser(context);
        visitor = TestVisitor.coordinator(context);
    }

    @Test
    void opensACallWithTheNumbersOfStructures() throws Exception {
        assertThat(page(get("/booklet-calls/new"))).contains("Ouvrir un appel");
        String siren =
                jdbc.queryForObject("SELECT siren FROM organisation WHERE id = ?", String.class, workshop.toString());

        MockHttpServletResponse unknown = send(call("000000000"));
        assertThat(unknown.getStatus()).isEqualTo(422);
        assertThat(plain(unknown.getContentAsString()))
                .contains("n’est pas dans l’annuaire : 000000000", "Montrer ce qui marche");
        String opened = String.valueOf(send(call(siren)).getRedirectedUrl());

        assertThat(page(get(opened))).contains("Rebâtir Solidaire", "Invitée", "Inviter d’autres structures");
        assertThat(page(get("/booklet-calls"))).contains("Appels à contribution", "Déchets de chantier");
    }

    private AbstractMockHttpServletRequestBuilder<?> call(String numbers) {
        return post("/booklet-calls")
                .param("themeCode", THEME)
                .param("edition", String.valueOf(clock.today().getYear()))
                .param("title", "Déchets de chantier")
                .param("foreword", "Montrer ce qui marche")
                .param("closesOn", workingDay(40).toString())
                .param("organisations", numbers)
                .with(csrf());
    }

    @Test
    void invitesMoreStructuresAndEndsTheCall() throws Exception {
        UUID callId = opening.open(coordinator, newCall(workshop));
        String at = "/booklet-calls/" + callId;
        String siren =
                jdbc.queryForObject("SELECT siren FROM organisation WHERE id = ?", String.class, farm.toString());

        assertThat(send(post(at + "/invitations").param("organisations", siren).with(csrf()))
                        .getRedirectedUrl())
                .isEqualTo(at);
        assertThat(steps.ofCall(callId).contributions()).hasSize(2);
        assertThat(send(post(at + "/closing").with(csrf())).getRedirectedUrl()).isEqualTo(at);
        MockHttpServletResponse late =
                send(post(at + "/invitations").param("organisations", siren).with(csrf()));

        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(plain(late.getContentAsString())).contains("En relecture", "Préparer la publication");
    }

    @Test
    void readsATextAsksForChangesAndSendsItToTheCheckOfFacts() throws Exception {
        UUID callId = call();
        UUID id = submitted(callId, director, SampleContributions.content());
        String at = "/contributions/" + id + "/editing";
        assertThat(page(get(at))).contains("Demander des changements", "212 t", "Versions envoyées");

        assertThat(send(post(at + "/changes").param("revision", "1").with(csrf()))
                        .getStatus())
                .isEqualTo(422);
        assertThat(send(post(at + "/changes")
                                .param("revision", "1")
                                .param("words", "Quelle est la source ?")
                                .with(csrf()))
                        .getRedirectedUrl())
                .isEqualTo(at);
        assertThat(page(get(at))).contains("À changer", "Quelle est la source ?", "Donner plus de temps");
        submitted(callId, director, SampleContributions.content());
        assertThat(page(get(at))).contains("Lire la version 1");
        assertThat(send(post(at + "/fact-check")
                                .param("revision", "2")
                                .param("englishSummary", "Careful dismantling.")
                                .with(csrf()))
                        .getRedirectedUrl())
                .isEqualTo(at);
        assertThat(steps.ofContribution(id).state()).isEqualTo(ContributionState.TO_CHECK);
        assertThat(send(post(at + "/more-time")
                                .param("until", workingDay(60).toString())
                                .with(csrf()))
                        .getRedirectedUrl())
                .isEqualTo(at);
    }

    @Test
    void publishesTheChosenEntriesInTheirOrder() throws Exception {
        UUID callId = call();
        UUID one = checked(callId, director, SampleContributions.content());
        UUID other = checked(callId, farmer, SampleContributions.content());
        String at = "/booklet-calls/" + callId;
        assertThat(send(get(at + "/publication")).getRedirectedUrl()).isEqualTo(at);
        opening.closeEarly(coordinator, callId);
        assertThat(page(get(at + "/publication"))).contains("Publier le cahier", "2 solutions sont validées");

        assertThat(send(post(at + "/publication").with(csrf())).getStatus()).isEqualTo(422);
        MockHttpServletResponse odd = send(publication(at, one, other).param("embargoUntil", "2027-13-01"));
        assertThat(odd.getStatus()).isEqualTo(422);
        assertThat(plain(odd.getContentAsString())).contains("Cette date n’est pas lisible");
        assertThat(send(publication(at, one, other)).getRedirectedUrl()).isEqualTo(at);

        assertThat(steps.ofCall(callId).state()).isEqualTo(CallState.PUBLISHED);
        assertThat(published.withIds(List.of(one, other))).hasSize(2);
        assertThat(page(get(at))).contains("Publié", "Lire le cahier");
    }

    private static AbstractMockHttpServletRequestBuilder<?> publication(String at, UUID one, UUID other) {
        return post(at + "/publication")
                .param("rows[0].contributionId", one.toString())
                .param("rows[0].place", "2")
                .param("rows[0].shown", "true")
                .param("rows[1].contributionId", other.toString())
                .param("rows[1].place", "1")
                .param("rows[1].shown", "true")
                .with(csrf());
    }

    @Test
    void changesTheWordsAndCancelsWithAReason() throws Exception {
        UUID callId = call();
        String at = "/booklet-calls/" + callId;
        assertThat(page(get(at + "/words"))).contains("Changer ces mots");
        assertThat(send(post(at + "/words")
                                .param("title", "Nouveau titre")
                                .param("foreword", "Parce que")
                                .with(csrf()))
                        .getRedirectedUrl())
                .isEqualTo(at);
        assertThat(page(get(at + "/cancellation"))).contains("Annuler l’appel");
        assertThat(send(post(at + "/cancellation").with(csrf())).getStatus()).isEqualTo(422);

        assertThat(send(post(at + "/cancellation").param("reason", "Trop peu").with(csrf()))
                        .getRedirectedUrl())
                .isEqualTo(at);

        assertThat(page(get(at))).contains("Cet appel a été annulé : Trop peu", "Nouveau titre");
    }

    @Test
    void withdrawsAnEntryForReaders() throws Exception {
        UUID id = publishedEntry();
        String at = "/contributions/" + id + "/editing";
        assertThat(page(get(at + "/withdrawal"))).contains("Retirer cette solution");

        assertThat(send(post(at + "/withdrawal").param("reason", "Chiffre faux").with(csrf()))
                        .getRedirectedUrl())
                .isEqualTo(at);

        assertThat(page(get(at))).contains("Retirée", "Chiffre faux");
    }

    @Test
    void isClosedToStructures() throws Exception {
        UUID callId = call();
        visitor = TestVisitor.memberOf(context, workshop);

        for (String address : new String[] {
            "/booklet-calls",
            "/booklet-calls/new",
            "/booklet-calls/" + callId,
            "/booklet-calls/" + callId + "/words",
            "/contributions/" + contributionOf(callId, workshop) + "/editing"
        }) {
            assertThat(send(get(address)).getStatus()).as(address).isEqualTo(404);
        }
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return browser.perform(request.with(visitor.signedIn())).andReturn().getResponse();
    }

    private String page(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return PageText.of(send(request));
    }
}

package org.cordee.network.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.PageText.plain;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.PageText;
import org.cordee.TestVisitor;
import org.cordee.account.DraftFields;
import org.cordee.account.DraftKey;
import org.cordee.account.FormDrafts;
import org.cordee.account.OneTimeLinks;
import org.cordee.law.WorkingDayEnd;
import org.cordee.network.AnsweringScheme;
import org.cordee.network.JoiningNetwork;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.OrganisationProfile;
import org.cordee.organisation.RegisteringOrganisations;
import org.cordee.organisation.SampleNumbers;
import org.cordee.organisation.SampleRegistrations;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Deadline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** The pages of a network and of its members, also without an account. */
@CordeeTest
class NetworkPagesModuleTests {

    @Autowired
    WebApplicationContext context;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    RegisteringOrganisations registering;

    @Autowired
    OneTimeLinks links;

    @Autowired
    FormDrafts drafts;

    @Autowired
    BusinessClock clock;

    private final String structureName = "Rebâtir " + SampleNumbers.unique();
    private MockMvc browser;
    private UUID structureId;
    private TestVisitor ofTheNetwork;
    private TestVisitor ofTheStructure;
    private TestVisitor visitor;

    @BeforeEach
    void openANetwork() {
        browser = TestVisitor.browser(context);
        UUID networkId = registered("Les Ateliers Liés " + SampleNumbers.unique());
        jdbc.update("UPDATE organisation SET vocation = 'NETWORK' WHERE id = ?", networkId.toString());
        structureId = registered(structureName);
        ofTheNetwork = TestVisitor.memberOf(context, networkId);
        ofTheStructure = TestVisitor.memberOf(context, structureId);
        visitor = ofTheNetwork;
    }

    private UUID registered(String name) {
        return SampleRegistrations.inRouen(registering, OrganisationProfile.named(name, LegalForm.ASSOCIATION));
    }

    @Test
    void aNetworkInvitesAStructureThatJoinsAndIsNamed() throws Exception {
        assertThat(page(get("/network"))).contains("Nos membres et leurs réponses", "Aucun membre à nommer ici");
        assertThat(send(invitation(siren())).getRedirectedUrl()).isEqualTo("/network/invitations");
        assertThat(page(get("/network/invitations"))).contains(structureName, "pas encore possible");

        visitor = ofTheStructure;
        String place = "/networks/" + memberId();
        assertThat(page(get("/networks"))).contains("invitation ouverte jusqu’au");
        assertThat(page(get(place)))
                .contains("Peut-il vous nommer ?", "jamais sous 5")
                .doesNotContain("checked=\"checked\"");
        assertThat(send(post(place + "/consent").param("naming", "NAME").with(csrf()))
                        .getRedirectedUrl())
                .isEqualTo(place);
        assertThat(page(get(place))).contains("Quitter ce réseau", "checked=\"checked\"");

        visitor = ofTheNetwork;
        assertThat(page(get("/network"))).contains(structureName, "par son nom, sans les réponses", "moins de 5");
        assertThat(page(get("/network/invitations"))).doesNotContain(structureName);
    }

    @Test
    void saysThatAConsentMustBeChosen() throws Exception {
        send(invitation(siren()));
        visitor = ofTheStructure;
        MockHttpSession session = new MockHttpSession();

        browser.perform(post("/networks/" + memberId() + "/consent")
                .session(session)
                .with(csrf())
                .with(visitor.signedIn()));

        String shown = PageText.of(
                browser.perform(get("/networks/" + memberId()).session(session).with(visitor.signedIn()))
                        .andReturn()
                        .getResponse());
        assertThat(shown).contains("Rejoindre le réseau").contains("vous invite à rejoindre son réseau");
    }

    @Test
    void aNetworkWritesASchemeAndReadsTheAnswers() throws Exception {
        join();
        visitor = ofTheNetwork;
        String scheme = drafted();
        assertThat(page(get(scheme))).contains("brouillon", "Publier et prévenir les membres");
        assertThat(send(post(scheme + "/publication").with(csrf())).getRedirectedUrl())
                .isEqualTo(scheme);
        assertThat(page(get(scheme))).contains("ouvert", "Aucune demande pour le moment");

        visitor = ofTheStructure;
        String call = scheme.replace("/network/schemes/", "/schemes/");
        assertThat(page(get("/networks"))).contains("Prêt de matériel");
        assertThat(page(get(call))).contains("Quel marché ?", "Bennes et échafaudages");
        MockHttpServletResponse empty =
                send(post(call).param("revision", "0").param("words[0]", " ").with(csrf()));
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(plain(empty.getContentAsString())).contains("Cette réponse est obligatoire", "href=\"#words[0]\"");
        assertThat(send(post(call)
                                .param("revision", "0")
                                .param("words[0]", "Le parc <b>")
                                .with(csrf()))
                        .getRedirectedUrl())
                .isEqualTo(call);

        visitor = ofTheNetwork;
        assertThat(page(get(scheme))).contains("Une demande", structureName, "Le parc &lt;b&gt;");
        MockHttpServletResponse file =
                send(post(scheme + "/answers/export").param("format", "XLSX").with(csrf()));
        assertThat(file.getHeader("Content-Disposition")).contains("reponses.xlsx");
        assertThat(send(post(scheme + "/removal").with(csrf())).getRedirectedUrl())
                .isEqualTo(scheme);
    }

    @Test
    void keepsWhatWasTypedWhenASchemeIsRefused() throws Exception {
        MockHttpServletResponse refused = send(post("/network/schemes")
                .param("title", "Prêt de matériel")
                .param("purpose", "")
                .param("closesOn", "2026-12-19")
                .param("questions[0].wording", "Quel marché ?")
                .param("questions[0].kind", "NUMBER")
                .with(csrf()));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(plain(refused.getContentAsString()))
                .contains("un jour ouvré", "value=\"Pr&ecirc;t de mat&eacute;riel\"", "value=\"Quel march&eacute; ?\"");
    }

    @Test
    void addsARowForOneMoreQuestion() throws Exception {
        assertThat(page(post("/network/schemes").param("more", "true").with(csrf())))
                .contains("Question 1");
        assertThat(page(post("/network/schemes")
                        .param("more", "true")
                        .param("questions[0].wording", "Quel marché ?")
                        .with(csrf())))
                .contains("value=\"Quel march&eacute; ?\"", "Question 2");
    }

    @Test
    void aStructureAnswersANetworkByItsLinkAndChangesItsMind() throws Exception {
        send(invitation(siren()));
        String link = "/i/"
                + links.issue(
                        JoiningNetwork.LINK_PURPOSE,
                        memberId(),
                        structureId,
                        "contact@exemple.example",
                        clock.now().plus(Duration.ofDays(3)));

        assertThat(open(get(link)).getRedirectedUrl()).isEqualTo(link + "/network");
        assertThat(PageText.of(open(get(link + "/network"))))
                .contains("Peut-il vous nommer ?", "Non merci")
                .doesNotContain("href=\"/networks\"");
        assertThat(open(post(link + "/network/consent")
                                .param("naming", "NAME_AND_ANSWERS")
                                .with(csrf()))
                        .getRedirectedUrl())
                .isEqualTo(link + "/network");
        assertThat(PageText.of(open(get(link + "/network")))).contains("Quitter ce réseau");
        assertThat(PageText.of(open(post(link + "/network/departure").with(csrf()))))
                .contains("Vous avez quitté ce réseau");
        assertThat(PageText.of(open(post(link + "/network/refusal").with(csrf()))))
                .contains("Rien n’a changé", "Se connecter");
        assertThat(open(get(link + "/scheme")).getStatus()).isEqualTo(404);
    }

    @Test
    void theLinkOfASchemeServesOnce() throws Exception {
        join();
        visitor = ofTheNetwork;
        String scheme = drafted();
        send(post(scheme + "/publication").with(csrf()));
        UUID recipient = UUID.fromString(jdbc.queryForObject(
                "SELECT id FROM network_scheme_recipient WHERE organisation_id = ?",
                String.class,
                structureId.toString()));
        String link = "/i/"
                + links.issue(
                        AnsweringScheme.LINK_PURPOSE,
                        recipient,
                        structureId,
                        "contact@exemple.example",
                        clock.now().plus(Duration.ofDays(3)));

        DraftKey draft = DraftKey.of("scheme-answer", UUID.fromString(scheme.substring(scheme.lastIndexOf('/') + 1)));
        Actor guest = Actor.ofLink(structureId);
        drafts.save(guest, draft, DraftFields.sent(Map.of("words[0]", new String[] {"Le p"})));

        assertThat(PageText.of(open(get(link + "/scheme")))).contains("Quel marché ?");
        assertThat(PageText.of(open(post(link + "/scheme")
                        .param("_draft", draft.toString())
                        .param("revision", "0")
                        .param("words[0]", "Le parc")
                        .with(csrf()))))
                .contains("Votre demande est envoyée");
        assertThat(drafts.find(guest, draft)).isEmpty();
        MockHttpServletResponse again = open(get(link + "/scheme"));
        assertThat(again.getStatus()).isEqualTo(410);
    }

    @Test
    void isForNetworksOnly() throws Exception {
        visitor = ofTheStructure;

        for (String path : List.of("/network", "/network/invitations", "/network/schemes", "/network/schemes/new")) {
            assertThat(send(get(path)).getStatus()).as(path).isEqualTo(404);
        }
        assertThat(send(invitation(siren())).getStatus()).isEqualTo(404);
    }

    @Test
    void speaksEnglishToo() throws Exception {
        assertThat(page(get("/network").param("lang", "en"))).contains("Our members and their answers", "fewer than 5");
        assertThat(page(get("/network/schemes/new").param("lang", "en"))).contains("Write a call");
        visitor = ofTheStructure;
        assertThat(page(get("/networks").param("lang", "en"))).contains("Our networks");
    }

    private void join() throws Exception {
        send(invitation(siren()));
        visitor = ofTheStructure;
        send(post("/networks/" + memberId() + "/consent")
                .param("naming", "NAME")
                .with(csrf()));
    }

    private String drafted() throws Exception {
        MockHttpServletResponse answer = send(post("/network/schemes")
                .param("title", "Prêt de matériel")
                .param("purpose", "Bennes et échafaudages")
                .param("closesOn", workingDay().toString())
                .param("questions[0].wording", "Quel marché ?")
                .param("questions[0].kind", "SHORT_TEXT")
                .param("questions[0].required", "true")
                .with(csrf()));
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
        return String.valueOf(answer.getRedirectedUrl());
    }

    private LocalDate workingDay() {
        LocalDate day = clock.today().plusDays(14);
        return LocalDate.ofInstant(
                WorkingDayEnd.notBefore(day.atStartOfDay(Deadline.PARIS).toInstant()), Deadline.PARIS);
    }

    private UUID memberId() {
        return UUID.fromString(jdbc.queryForObject(
                "SELECT id FROM network_member WHERE organisation_id = ?", String.class, structureId.toString()));
    }

    private String siren() {
        return jdbc.queryForObject("SELECT siren FROM organisation WHERE id = ?", String.class, structureId.toString());
    }

    private static AbstractMockHttpServletRequestBuilder<?> invitation(String siren) {
        return post("/network/invitations").param("numbers", siren).with(csrf());
    }

    private String page(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return PageText.of(send(request));
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return browser.perform(request.session(new MockHttpSession()).with(visitor.signedIn()))
                .andReturn()
                .getResponse();
    }

    /** Opens a page as somebody without an account. */
    private MockHttpServletResponse open(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return browser.perform(request).andReturn().getResponse();
    }
}

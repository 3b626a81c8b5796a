package org.cordee.introduction.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.PageText.plain;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.PageText;
import org.cordee.TestVisitor;
import org.cordee.account.OneTimeLinks;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.organisation.DirectoryFixture;
import org.cordee.organisation.SampleNumbers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.HtmlUtils;

/** The pages on which two organisations are introduced, by link and signed in. */
@CordeeTest
class IntroductionPagesModuleTests extends DirectoryFixture {

    private static final String REASON = "180 fenêtres à déposer dans deux écoles.";

    @Autowired
    WebApplicationContext context;

    @Autowired
    OneTimeLinks links;

    private MockMvc browser;
    private UUID workshop;
    private TestVisitor buyer;
    private TestVisitor director;

    @BeforeEach
    void enter() {
        browser = TestVisitor.browser(context);
        UUID town = register(
                "Ville de Saint-Aubin-sur-Orme",
                SampleNumbers.siret(),
                "76000",
                "Rouen",
                InsertionKind.NONE,
                "45111220");
        workshop = register("Rebâtir Solidaire", SampleNumbers.siret(), "76000", "Rouen", InsertionKind.EI, "45111220");
        buyer = TestVisitor.memberOf(context, town);
        director = TestVisitor.memberOf(context, workshop);
    }

    @Test
    void asksFromThePageOfAStructureAndAnswersSignedIn() throws Exception {
        assertThat(page(buyer, get("/organisations/" + workshop))).contains("Demander une mise en relation");
        assertThat(page(director, get("/organisations/" + workshop))).doesNotContain("Demander une mise en relation");

        String address = asked();

        assertThat(page(buyer, get(address)))
                .contains("Mise en relation avec Rebâtir Solidaire", REASON, "Votre accord est enregistré")
                .contains("Salomé Vidal");
        assertThat(page(director, get(address)))
                .contains("Ville de Saint-Aubin-sur-Orme souhaite vous parler", REASON, "Quel contact donner")
                .contains("Rien n’est montré sans vos deux accords")
                .doesNotContain("Salomé Vidal", "s.vidal@ville.example");
        assertThat(page(director, get("/introductions")))
                .contains("Ville de Saint-Aubin-sur-Orme", "à vous de répondre");

        assertThat(send(director, consent(address)).getRedirectedUrl()).isEqualTo(address);

        assertThat(page(director, get(address)))
                .contains("Vous êtes en relation avec Ville de Saint-Aubin-sur-Orme", "Salomé Vidal", "acheteuse");
        assertThat(page(buyer, get(address))).contains("Malik Sauvage", "02 61 91 45 10", "Qu’est-il sorti");

        assertThat(send(
                                buyer,
                                post(address + "/outcome")
                                        .param("outcome", "CONTRACT")
                                        .with(csrf()))
                        .getStatus())
                .isEqualTo(302);
        assertThat(page(director, get(address))).contains("Un marché ou une commande", "Dit par Ville");
        assertThat(send(director, post(address + "/contact-erasure").with(csrf()))
                        .getStatus())
                .isEqualTo(302);
        assertThat(page(buyer, get(address))).contains("Ce contact est effacé").doesNotContain("Malik Sauvage");
    }

    @Test
    void answersByLinkWithoutAnAccount() throws Exception {
        String address = asked();
        String token = link(address);

        assertThat(send(null, get("/i/" + token)).getRedirectedUrl()).isEqualTo("/i/" + token + "/introduction");
        assertThat(page(null, get("/i/" + token + "/introduction")))
                .contains("souhaite vous parler", "contact@exemple.example", "Accueil de la structure")
                .doesNotContain("Salomé Vidal");

        MockHttpServletResponse done = send(null, consent("/i/" + token + "/introduction"));

        assertThat(done.getRedirectedUrl()).isEqualTo("/i/" + token + "/introduction");
        assertThat(page(null, get("/i/" + token + "/introduction"))).contains("Salomé Vidal");
    }

    @Test
    void saysNoByLinkWithAReason() throws Exception {
        String address = asked();
        String token = link(address);
        String base = "/i/" + token + "/introduction";

        assertThat(page(null, get(base + "/decline"))).contains("Dire non, pas cette fois", "Trop loin");
        MockHttpServletResponse none = send(null, post(base + "/refusal").with(csrf()));
        assertThat(none.getStatus()).isEqualTo(422);
        assertThat(plain(none.getContentAsString())).contains("Choisissez une raison", "href=\"#reason\"");
        assertThat(send(null, post(base + "/refusal").param("reason", "TOO_FAR").with(csrf()))
                        .getStatus())
                .isEqualTo(302);

        MockHttpServletResponse ended = send(null, get(base));
        assertThat(ended.getStatus()).isEqualTo(410);
        assertThat(page(buyer, get(address)))
                .contains("La rencontre n’aura pas lieu")
                .doesNotContain("Trop loin", "Salomé Vidal");
    }

    @Test
    void keepsWhatWasTypedBesideEachWrongField() throws Exception {
        String address = asked();

        MockHttpServletResponse wrong = send(
                director,
                post(address + "/consent")
                        .param("contact", "OTHER")
                        .param("contactName", "Malik")
                        .param("contactEmail", "malik")
                        .param("contactPhone", "?")
                        .with(csrf()));

        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(plain(wrong.getContentAsString()))
                .contains("href=\"#contactEmail\"", "href=\"#contactPhone\"", "value=\"malik\"", "value=\"Malik\"");
        MockHttpServletResponse none = send(director, post(address + "/consent").with(csrf()));
        assertThat(plain(none.getContentAsString())).contains("Choisissez un contact à donner", "href=\"#contact\"");
        MockHttpServletResponse empty = send(
                buyer, post("/organisations/" + workshop + "/introductions").with(csrf()));
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(plain(empty.getContentAsString())).contains("Choisissez un contact à donner");
    }

    @Test
    void sendsTheRequestWithoutASolutionThatWasWithdrawn() throws Exception {
        String withdrawn = UUID.randomUUID().toString();
        String address = "/organisations/" + workshop + "/introductions";

        MockHttpServletResponse incomplete = send(
                buyer,
                post(address).param("entry", withdrawn).param("reason", REASON).with(csrf()));
        MockHttpServletResponse complete = send(
                buyer,
                post(address)
                        .param("entry", withdrawn)
                        .param("reason", REASON)
                        .param("contact", "OTHER")
                        .param("contactName", "Salomé Vidal")
                        .param("contactFunction", "acheteuse")
                        .param("contactEmail", "s.vidal@ville.example")
                        .with(csrf()));

        assertThat(incomplete.getStatus()).isEqualTo(422);
        assertThat(HtmlUtils.htmlUnescape(incomplete.getContentAsString())).contains(REASON);
        assertThat(complete.getStatus()).isEqualTo(302);
        assertThat(page(buyer, get(complete.getRedirectedUrl()))).contains(REASON);
    }

    @Test
    void saysWhatHappenedMeanwhile() throws Exception {
        String address = asked();
        send(director, consent(address));

        MockHttpServletResponse late = send(director, consent(address));

        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(plain(late.getContentAsString())).contains("Les deux côtés ont déjà dit oui", "Salomé Vidal");
    }

    @Test
    void theCoordinatorReadsAllWithoutAnyContactAndIntroducesTwo() throws Exception {
        String address = asked();
        send(director, consent(address));
        TestVisitor visitor = TestVisitor.coordinator(context);

        assertThat(page(visitor, get(address)))
                .contains("Ville de Saint-Aubin-sur-Orme et Rebâtir Solidaire")
                .doesNotContain("Salomé Vidal", "Malik Sauvage", "02 61 91 45 10");
        assertThat(page(visitor, get("/introductions/all").param("state", "AGREED")))
                .contains("Rebâtir Solidaire");
        assertThat(send(director, get("/introductions/all")).getStatus()).isEqualTo(404);
        assertThat(page(visitor, get("/organisations/" + workshop + "/introductions/new")))
                .contains("Quelle structure veut lui parler");
    }

    @Test
    void showsAnIntroductionToNobodyElse() throws Exception {
        String address = asked();
        TestVisitor stranger = TestVisitor.member(context);

        assertThat(send(stranger, get(address)).getStatus()).isEqualTo(404);
        assertThat(send(stranger, get(address + "/decline")).getStatus()).isEqualTo(404);
        assertThat(send(stranger, consent(address)).getStatus()).isEqualTo(404);
        assertThat(send(stranger, post(address + "/contact-erasure").with(csrf()))
                        .getStatus())
                .isEqualTo(404);
        assertThat(send(director, get("/organisations/" + workshop + "/introductions/new"))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void speaksEnglishToo() throws Exception {
        String address = asked();

        assertThat(page(director, get(address).param("lang", "en")))
                .contains("would like to talk to you", "Nothing is shown unless both say yes");
    }

    private String asked() throws Exception {
        assertThat(page(buyer, get("/organisations/" + workshop + "/introductions/new")))
                .contains("Parler avec Rebâtir Solidaire");
        MockHttpServletResponse answer = send(
                buyer,
                post("/organisations/" + workshop + "/introductions")
                        .param("reason", REASON)
                        .param("contact", "OTHER")
                        .param("contactName", "Salomé Vidal")
                        .param("contactFunction", "acheteuse")
                        .param("contactEmail", "s.vidal@ville.example")
                        .with(csrf()));
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
        return answer.getRedirectedUrl();
    }

    private String link(String address) {
        UUID id = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
        return links.issue(
                "introduction",
                id,
                workshop,
                "contact@exemple.example",
                clock.now().plus(Duration.ofDays(5)));
    }

    private static MockHttpServletRequestBuilder consent(String base) {
        return post(base + "/consent")
                .param("contact", "OTHER")
                .param("contactName", "Malik Sauvage")
                .param("contactFunction", "directeur")
                .param("contactPhone", "02 61 91 45 10")
                .with(csrf());
    }

    private String page(@Nullable TestVisitor visitor, MockHttpServletRequestBuilder request) throws Exception {
        return PageText.of(send(visitor, request));
    }

    private MockHttpServletResponse send(@Nullable TestVisitor visitor, MockHttpServletRequestBuilder request)
            throws Exception {
        if (visitor != null) {
            request.session(new MockHttpSession()).with(visitor.signedIn());
        }
        return browser.perform(request).andReturn().getResponse();
    }
}

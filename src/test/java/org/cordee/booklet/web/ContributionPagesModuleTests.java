package org.cordee.booklet.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.PageText.plain;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.PageText;
import org.cordee.TestVisitor;
import org.cordee.account.OneTimeLinks;
import org.cordee.bid.SamplePictures;
import org.cordee.booklet.BookletFixture;
import org.cordee.booklet.ContributingEntry;
import org.cordee.booklet.ReadingContributions;
import org.cordee.booklet.ReadingContributions.ContributionView;
import org.cordee.booklet.SampleContributions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** A structure writes, checks and withdraws its solution, by the link of a letter and with an account. */
@CordeeTest
class ContributionPagesModuleTests extends BookletFixture {

    @Autowired
    WebApplicationContext context;

    @Autowired
    ReadingContributions reading;

    @Autowired
    OneTimeLinks links;

    private MockMvc browser;
    private TestVisitor visitor;
    private UUID contribution;

    @BeforeEach
    void inviteAStructure() {
        browser = TestVisitor.browser(context);
        visitor = TestVisitor.memberOf(context, workshop);
        contribution = contributionOf(call(), workshop);
    }

    @Test
    void aGuestKeepsADraftAndSendsItsTextByTheLink() throws Exception {
        String page = link() + "/booklet";
        assertThat(PageText.of(open(get(page)))).contains("Votre solution", "Non, pas cette fois");

        assertThat(open(post(page)
                                .param("action", "save")
                                .param("title", "Dépose soignée")
                                .with(csrf()))
                        .getRedirectedUrl())
                .isEqualTo(page + "?done=saved");
        assertThat(PageText.of(open(get(page).param("done", "saved"))))
                .contains("Le brouillon est enregistré", "name=\"draftNumber\" value=\"1\"");

        assertThat(open(complete(post(page), 1)).getRedirectedUrl()).isEqualTo(page + "?done=sent");
        assertThat(PageText.of(open(get(page).param("done", "sent"))))
                .contains("Votre texte est envoyé", "Chez la coordination", "212 t", "pesées sur site, 2025");
        assertThat(view().revisions()).hasSize(1);
    }

    @Test
    void namesWhatIsMissingBesideItsFieldAndLosesNothingThatWasTyped() throws Exception {
        MockHttpServletResponse refused = open(post(link() + "/booklet")
                .param("title", "Dépose soignée")
                .param("figures[0].value", "212 t")
                .param("figures[0].year", "25")
                .param("shown[0].name", "Salon")
                .with(csrf()));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(plain(refused.getContentAsString()))
                .contains(
                        "Cette année n’est pas lisible : 25",
                        "href=\"#figures[0].year\"",
                        "value=\"212 t\"",
                        "value=\"Salon\"")
                .doesNotContain("??");
        MockHttpServletResponse incomplete = open(post(link() + "/booklet")
                .param("title", "Dépose soignée")
                .param("figures[0].value", "212 t")
                .with(csrf()));
        assertThat(plain(incomplete.getContentAsString()))
                .contains("Il manque quelque chose à ce chiffre", "Dites où en est la solution")
                .doesNotContain("??");
        assertThat(view().draftNumber()).isZero();
    }

    @Test
    void addsARowWithoutSavingAnything() throws Exception {
        String page = PageText.of(open(post(link() + "/booklet")
                .param("action", "more-figures")
                .param("figures[0].value", "212 t")
                .with(csrf())));

        assertThat(page).contains("value=\"212 t\"", "name=\"figures[1].value\"");
        assertThat(view().draftNumber()).isZero();
    }

    @Test
    void addsAPhotographWithItsRightsAndRemovesWhereItWasTaken() throws Exception {
        String photos = link() + "/booklet/photographs";
        assertThat(PageText.of(open(get(photos)))).contains("Les photos de votre solution");

        assertThat(open(photograph(photos).param("agreed", "true")).getRedirectedUrl())
                .isEqualTo(photos + "?done=added");

        String page = PageText.of(open(get(photos).param("done", "added")));
        UUID photo = view().draft().photos().get(0).documentId();
        assertThat(page).contains("La photo est ajoutée", "Photo : Rebâtir", "alt=\"Gradins du bassin\"");
        assertThat(open(get(photos + "/" + photo)).getContentType()).isEqualTo("image/jpeg");
        visitor = TestVisitor.coordinator(context);
        assertThat(send(get("/contributions/" + contribution + "/photographs/" + photo))
                        .getStatus())
                .isEqualTo(404);
        visitor = TestVisitor.member(context);
        assertThat(send(get("/contributions/" + contribution + "/photographs/" + photo))
                        .getStatus())
                .isEqualTo(404);
        assertThat(open(post(photos + "/removal")
                                .param("photo", photo.toString())
                                .with(csrf()))
                        .getRedirectedUrl())
                .isEqualTo(photos + "?done=removed");
        assertThat(view().draft().photos()).isEmpty();
    }

    @Test
    void refusesADrawingAndAPhotographWithoutRights() throws Exception {
        String photos = link() + "/booklet/photographs";

        MockHttpServletResponse unagreed = open(photograph(photos));

        assertThat(unagreed.getStatus()).isEqualTo(422);
        assertThat(plain(unagreed.getContentAsString()))
                .contains("Confirmez que vous pouvez publier cette photo", "value=\"Gradins du bassin\"");
        byte[] drawing = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8);
        assertThat(plain(open(multipart(photos)
                                .file(new MockMultipartFile("file", "photo.svg", "image/svg+xml", drawing))
                                .param("description", "Atelier")
                                .param("owner", "Nous")
                                .param("agreed", "true")
                                .with(csrf()))
                        .getContentAsString()))
                .contains("n’est pas une image PNG ou JPEG lisible");
        assertThat(view().draft().photos()).isEmpty();
    }

    @Test
    void checksTheFactsWithAnAccount() throws Exception {
        String page = "/contributions/" + contribution;
        assertThat(send(complete(post(page), 0)).getRedirectedUrl()).isEqualTo(page + "?done=sent");
        reviewing.askFactCheck(coordinator, contribution, 1, "Careful dismantling.");
        assertThat(page(get(page))).contains("Tout est-il juste", "Careful dismantling.");
        assertThat(page(get(page).param("correct", "true"))).contains("Envoyer à la coordination");

        assertThat(send(post(page + "/facts").param("revision", "2").with(csrf()))
                        .getStatus())
                .isEqualTo(422);
        assertThat(send(post(page + "/facts").param("revision", "1").with(csrf()))
                        .getRedirectedUrl())
                .isEqualTo(page + "?done=confirmed");

        assertThat(page(get(page).param("done", "confirmed"))).contains("Validée", "Les chiffres sont validés");
    }

    @Test
    void asksForAReasonBeforeAWithdrawal() throws Exception {
        String page = "/contributions/" + contribution;
        send(complete(post(page), 0));
        assertThat(page(get(page + "/withdrawal"))).contains("Retirer votre contribution");

        assertThat(send(post(page + "/withdrawal").with(csrf())).getStatus()).isEqualTo(422);
        assertThat(send(post(page + "/withdrawal")
                                .param("reason", "L’activité s’arrête.")
                                .with(csrf()))
                        .getRedirectedUrl())
                .isEqualTo(page + "?done=withdrawn");

        assertThat(page(get(page))).contains("Retirée", "L’activité s’arrête.");
    }

    @Test
    void aStructureSaysNoAsEasilyByTheLink() throws Exception {
        String page = link() + "/booklet";
        assertThat(PageText.of(open(get(page + "/refusal")))).contains("Ne pas contribuer");

        assertThat(open(post(page + "/refusal").with(csrf())).getRedirectedUrl())
                .isEqualTo(page + "?done=declined");

        assertThat(PageText.of(open(get(page)))).contains("Ne contribue pas");
    }

    @Test
    void listsTheContributionsAndTheOpenCalls() throws Exception {
        assertThat(page(get("/contributions"))).contains("Vos textes", "Sans titre", "Appels ouverts");
        visitor = TestVisitor.memberOf(context, organisation("Troisième"));
        UUID callId = callOf(contribution);

        String own = String.valueOf(
                send(post("/booklet-calls/" + callId + "/participation").with(csrf()))
                        .getRedirectedUrl());

        assertThat(own).startsWith("/contributions/");
        assertThat(page(get(own))).contains("Votre solution");
    }

    @Test
    void aLateTextIsShownAsItWasTypedAndNotSent() throws Exception {
        past("booklet_contribution", "due_at", contribution);

        MockHttpServletResponse late = send(complete(post("/contributions/" + contribution), 0));

        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(plain(late.getContentAsString())).contains("Le délai est passé", "value=\"212 t\"");
    }

    @Test
    void aLinkOpensItsOwnContributionOnly() throws Exception {
        assertThat(send(get("/contributions/" + contributionOf(callOf(contribution), farm)))
                        .getStatus())
                .isEqualTo(404);
        assertThat(open(get("/i/unknown/booklet")).getStatus()).isEqualTo(404);
    }

    private static MockHttpServletRequestBuilder complete(MockHttpServletRequestBuilder form, int draftNumber) {
        var content = SampleContributions.content();
        return form.param("draftNumber", String.valueOf(draftNumber))
                .param("action", "submit")
                .param("title", content.title())
                .param("summary", content.summary())
                .param("problem", content.problem())
                .param("solution", content.solution())
                .param("maturity", "DEPLOYED")
                .param("figures[0].value", "212 t")
                .param("figures[0].label", "de déchets évités")
                .param("figures[0].source", "pesées sur site")
                .param("figures[0].year", "2025")
                .param("areas", "76", "FRD")
                .param("trades", "45111220")
                .with(csrf());
    }

    private static AbstractMockHttpServletRequestBuilder<?> photograph(String page) {
        return multipart(page)
                .file(new MockMultipartFile("file", "photo.jpg", "image/jpeg", SamplePictures.jpeg(400, 300)))
                .param("description", "Gradins du bassin")
                .param("owner", "Rebâtir")
                .with(csrf());
    }

    private String link() {
        return "/i/"
                + links.issue(
                        ContributingEntry.LINK_PURPOSE,
                        contribution,
                        workshop,
                        "malik@rebatir.example",
                        clock.now().plus(Duration.ofDays(60)));
    }

    private ContributionView view() {
        return reading.own(director, contribution);
    }

    private MockHttpServletResponse open(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return browser.perform(request).andReturn().getResponse();
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return open(request.with(visitor.signedIn()));
    }

    private String page(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return PageText.of(send(request));
    }
}

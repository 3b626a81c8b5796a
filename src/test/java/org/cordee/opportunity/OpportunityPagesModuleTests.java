package org.cordee.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cordee.TestVisitor;
import org.cordee.account.OneTimeLinks;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages of opportunities in both languages, with and without an account. */
class OpportunityPagesModuleTests extends WatchScene {

    private MockMvc browser;
    private TestVisitor person;
    private Watcher watcher;
    private Shared shared;

    @BeforeEach
    void aWatcherWithSomethingNew() {
        browser = TestVisitor.browser(server);
        Firm firm = scenes.firm("Les Guetteurs");
        person = TestVisitor.helperOf(server, firm.organisationId());
        watcher = watcher(firm, person.personId(), DigestPace.WEEKLY);
        shared = shared();
        matching.round();
    }

    @Test
    void theFirstCardShowsWhatTheOwnerWillSeeAndYesAndNoAreEqual() throws Exception {
        String page = page(get("/opportunities"), person);

        assertThat(page)
                .contains("Ce que verra Sillage Travaux publics", "sur 100", "Dans votre veille")
                .contains("Cela nous intéresse", "Pas pour nous", "Votre veille", "Le lundi, 8 h")
                .doesNotContain("??");
        assertThat(page(get("/opportunities").param("lang", "en"), person))
                .contains("What Sillage Travaux publics will see", "Not for us")
                .doesNotContain("??");
        assertThat(page(get("/opportunities").param("kind", "NEED"), person)).doesNotContain("??");
    }

    @Test
    void aStructureWithoutAWatchGetsAProposalFromItsActivities() throws Exception {
        TestVisitor other =
                TestVisitor.memberOf(server, scenes.firm("Les Nouveaux").organisationId());

        assertThat(page(get("/opportunities"), other))
                .contains("Dites ce que vous cherchez", "Enregistrer la veille")
                .doesNotContain("??");
    }

    @Test
    void keepsAWatchAndShowsErrorsBesideTheirFields() throws Exception {
        MockHttpServletResponse refused = send(
                post("/opportunities/watch")
                        .param("trades", "rien de connu")
                        .param("area", "AROUND")
                        .param("kilometres", "5000")
                        .param("pace", "DAILY"),
                person);
        MockHttpServletResponse kept = send(
                post("/opportunities/watch")
                        .param("trades", "55520000")
                        .param("area", "PLACE")
                        .param("place", "76")
                        .param("kinds", "SLOT", "NEED")
                        .param("mostAmount", "100 000")
                        .param("pace", "DAILY"),
                person);

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("rien de connu", "La distance va de 1 à 500", "Choisissez au moins une sorte")
                .doesNotContain("??");
        assertThat(kept.getStatus()).isEqualTo(302);
        assertThat(keeping.view(watcher.actor()).terms().place()).isEqualTo("76");
        assertThat(keeping.view(watcher.actor()).pace()).isEqualTo(DigestPace.DAILY);
    }

    @Test
    void everybodyWithTheAddressReadsAnOpportunityAndNobodyItsAnswers() throws Exception {
        answering.declareInterest(watcher.actor(), shared.id(), null, "Un mot à vous seuls.");
        TestVisitor owner = TestVisitor.memberOf(
                server, Objects.requireNonNull(shared.owner().organisationId()));

        String visitor = page(get("/opportunities/" + shared.id()), null);
        String ofTheOwner = page(get("/opportunities/" + shared.id()), owner);

        assertThat(visitor)
                .contains("Espaces verts", "Ville de Saint-Aubin", "Se connecter pour répondre")
                .doesNotContain("??", "Un mot à vous seuls.", "Les Guetteurs");
        assertThat(ofTheOwner)
                .contains("Un mot à vous seuls.", "Les Guetteurs", "Une structure intéressée", "sur 100")
                .doesNotContain("??");
        assertThat(page(get("/opportunities/answers"), person))
                .contains("intéressée, réponse attendue")
                .doesNotContain("??");
    }

    @Test
    void answersFromThePageAndSaysWhatWasDone() throws Exception {
        send(post("/opportunities/" + shared.id() + "/answer").param("answer", "NO"), person);
        assertThat(state()).isEqualTo(OpportunityAnswerState.NOT_FOR_US);

        send(
                post("/opportunities/" + shared.id() + "/answer")
                        .param("answer", "YES")
                        .param("word", "Oui"),
                person);
        assertThat(state()).isEqualTo(OpportunityAnswerState.INTERESTED);
    }

    @Test
    void aLinkShowsTheWatchAnswersAndStopsWithoutAnAccount() throws Exception {
        String link = "/i/" + link() + "/opportunities";

        String list = page(get(link), null);
        String one = page(get(link + "/" + shared.id()).param("answer", "NO"), null);
        boolean answeredByReading =
                opportunities.answerOf(watcher.actor(), shared.id()).isPresent();
        send(post(link + "/" + shared.id()).param("answer", "YES"), null);
        String stop = page(get(link + "/stop"), null);
        send(post(link + "/stop"), null);

        assertThat(List.of(list, one, stop)).allSatisfy(page -> assertThat(page).doesNotContain("??"));
        assertThat(list).contains("Cela nous intéresse", "Pas pour nous");
        assertThat(one).contains("Rien n’est encore envoyé");
        assertThat(answeredByReading).as("a GET answers nothing").isFalse();
        assertThat(state()).isEqualTo(OpportunityAnswerState.INTERESTED);
        assertThat(keeping.view(watcher.actor()).pace()).isEqualTo(DigestPace.NEVER);
    }

    @Test
    void aFeedIsReadUntilItIsRevoked() throws Exception {
        MvcResult issued = browser.perform(post("/opportunities/feed")
                        .param("feed", "ATOM")
                        .with(csrf())
                        .with(person.signedIn()))
                .andReturn();
        String address = String.valueOf(issued.getFlashMap().get("feedAddress"));
        String path = address.substring(address.indexOf("/watch/"));

        MockHttpServletResponse read = send(get(path), null);
        String settings = page(get("/notifications/choice"), person);
        send(post("/opportunities/feed/revocation").param("feed", "ATOM"), person);

        assertThat(read.getStatus()).isEqualTo(200);
        assertThat(read.getContentType()).startsWith("application/atom+xml");
        assertThat(read.getContentAsString()).contains(shared.id().toString());
        assertThat(settings)
                .contains("Ma veille (Atom)", "Active", "Agenda et flux")
                .doesNotContain("??", address);
        assertThat(send(get(path), null).getStatus()).isEqualTo(404);
    }

    @Test
    void theCalendarOfAWatchHasItsDates() throws Exception {
        String address = scenes.bean(WatchFeedAddresses.class).issue(watcher.actor(), FeedKind.CALENDAR);

        String calendar = send(get(address.substring(address.indexOf("/watch-calendar/"))), null)
                .getContentAsString();

        assertThat(calendar).contains("BEGIN:VEVENT", "opportunity-" + shared.id());
    }

    @Test
    void anOwnerOpensLotsAndALeadOpensSlotsFromTheirPages() throws Exception {
        Scene scene = scenes.opened(false);
        UUID slot = scenes.define(scene, 1).get(0);
        TestVisitor lead = TestVisitor.memberOf(server, scene.lead().organisationId());

        String lots = page(get("/consultations/" + scene.consultationId() + "/opportunities"), lead);
        String slots = page(get("/consortia/" + scene.id() + "/opportunities"), lead);
        MockHttpServletResponse opened =
                send(post("/consortia/" + scene.id() + "/slots/" + slot + "/opportunity"), lead);
        String candidates = page(get("/consortia/" + scene.id() + "/candidates"), lead);

        assertThat(List.of(lots, slots, candidates))
                .allSatisfy(page -> assertThat(page).doesNotContain("??"));
        assertThat(lots).contains("Ouvrir aux partenaires", "Espaces verts");
        assertThat(opened.getRedirectedUrl()).startsWith("/opportunities/");
    }

    private OpportunityAnswerState state() {
        return opportunities
                .answerOf(watcher.actor(), shared.id())
                .orElseThrow()
                .state();
    }

    private String link() {
        String reader = Objects.requireNonNull(jdbc.queryForObject(
                "SELECT id FROM watch_reader WHERE person_id = ?",
                String.class,
                watcher.person().toString()));
        return scenes.bean(OneTimeLinks.class)
                .issue(
                        DigestLetter.LINK_PURPOSE,
                        UUID.fromString(reader),
                        watcher.firm().organisationId(),
                        "guetteur@example.org",
                        scenes.now().plus(Duration.ofDays(5)));
    }

    private String page(MockHttpServletRequestBuilder request, @Nullable TestVisitor visitor) throws Exception {
        MockHttpServletResponse answer = send(request, visitor);
        assertThat(answer.getStatus()).isEqualTo(200);
        // no-break spaces as people read them
        return answer.getContentAsString().replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, @Nullable TestVisitor visitor)
            throws Exception {
        request.with(csrf());
        if (visitor != null) {
            request.with(visitor.signedIn());
        }
        return browser.perform(request).andReturn().getResponse();
    }
}

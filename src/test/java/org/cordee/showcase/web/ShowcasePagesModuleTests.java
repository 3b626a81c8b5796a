package org.cordee.showcase.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.cordee.PageText.plain;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.PageText;
import org.cordee.TestVisitor;
import org.cordee.account.EndedLink;
import org.cordee.account.OneTimeLinks;
import org.cordee.showcase.OutcomeKind;
import org.cordee.showcase.OutcomeLine;
import org.cordee.showcase.RegistrationState;
import org.cordee.showcase.ShowcaseFixture;
import org.cordee.showcase.ShowcaseState;
import org.cordee.showcase.ShowcaseVisits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.WebApplicationContext;

/** The pages of events: for visitors, for registered people and demonstrators by link, and for coordinators. */
@CordeeTest
class ShowcasePagesModuleTests extends ShowcaseFixture {

    @Autowired
    WebApplicationContext context;

    @Autowired
    OneTimeLinks links;

    @Autowired
    EndedRegistrationLink endedLinks;

    @Autowired
    ShowcaseVisits visits;

    private MockMvc browser;
    private TestVisitor organiser;
    private String address = "";

    @BeforeEach
    void enter() {
        browser = TestVisitor.browser(context);
        organiser = TestVisitor.coordinator(context);
        address = "p" + UUID.randomUUID() + "@ville.example";
    }

    @Test
    void aVisitorReadsTheEventAndRegistersWithoutAnAccount() throws Exception {
        UUID id = open(80);
        UUID demonstration = agreed(id, "10:00", 30);
        assertThat(page(null, get("/showcases"))).contains("Journée des solutions", "Halle des Tanneurs");

        assertThat(page(null, get("/showcases/" + id)))
                .contains("Journée des solutions", "10:00", "Rebâtir Solidaire", "30 places sur 30")
                .contains("09:30 à 17:00", "Halle des Tanneurs, 3 rue du Port, Rouen (76)", "boucle magnétique")
                .contains("Inès Carpentier", "S’inscrire, gratuit", "J’ai besoin d’un aménagement")
                .doesNotContain("Gérer l’événement");

        MockHttpServletResponse done = send(null, register(id).param("demonstrations", demonstration.toString()));

        assertThat(done.getRedirectedUrl()).isEqualTo("/showcases/" + id + "/registered");
        assertThat(page(null, get(done.getRedirectedUrl()))).contains("Votre demande est enregistrée");
        assertThat(page(null, get("/showcases/" + id))).contains("29 places sur 30");
    }

    @Test
    void theSecondRegistrationOfAnAddressIsAnsweredLikeTheFirst() throws Exception {
        UUID id = open(80);

        MockHttpServletResponse first = send(null, register(id));
        MockHttpServletResponse second = send(null, register(id));

        assertThat(second.getStatus()).isEqualTo(first.getStatus());
        assertThat(second.getRedirectedUrl()).isEqualTo(first.getRedirectedUrl());
        assertThat(list(id)).hasSize(1);
    }

    @Test
    void whatWasTypedIsKeptBesideEachWrongField() throws Exception {
        UUID id = open(80);

        MockHttpServletResponse wrong = send(
                null,
                post("/showcases/" + id + "/registrations")
                        .param("name", "Salomé Vidal")
                        .param("email", "salome")
                        .param("arrangement", "Interprète LSF")
                        .with(csrf()));

        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(plain(wrong.getContentAsString()))
                .contains("href=\"#email\"", "href=\"#kind\"", "Vidal\"", "value=\"salome\"")
                .contains("te LSF</textarea>", "Choisissez à quel titre vous venez");
    }

    @Test
    void aFullEventAndAFullDemonstrationOfferTheirWaitingLists() throws Exception {
        UUID id = open(1);
        UUID demonstration = agreed(id, "14:00", 1);
        registered(id, demonstration);

        assertThat(page(null, get("/showcases/" + id)))
                .contains("Complet, liste d’attente", "Toutes les places sont prises", "sur la liste d’attente");
    }

    @Test
    void longListsOfEventsHavePagesOfTheirOwn() throws Exception {
        for (int more = 0; more < 51; more++) {
            draft(80);
            open(80);
        }

        assertThat(send(null, get("/showcases")).getContentAsString())
                .contains("href=\"/showcases?next=1\"")
                .doesNotContain("others=");
        assertThat(send(null, get("/showcases").param("next", "1")).getContentAsString())
                .contains("next=0\"", "<table");
        assertThat(send(organiser, get("/showcases")).getContentAsString())
                .contains("href=\"/showcases?others=1\"", "href=\"/showcases?next=1\"");
        assertThat(send(organiser, get("/showcases").queryParam("others", "2")).getContentAsString())
                .contains("others=1\"", "others=2&amp;next=1");
    }

    @Test
    void theReceiptNamesNoTimeBecauseItIsAPageThatAnybodyMayOpen() throws Exception {
        assertThat(send(null, get("/showcases/" + open(80) + "/registered")).getContentAsString())
                .contains("class=\"done\"")
                .doesNotContainPattern("\\d{2}:\\d{2}:\\d{2}");
    }

    @Test
    void aPersonWhoStillWaitsAtTheBeginningReadsThatNoPlaceBecameFree() throws Exception {
        UUID id = open(1);
        registered(id);
        String base = "/i/" + link("registration", registered(id), null) + "/registration";
        assertThat(page(null, get(base))).contains("Vous recevrez un courriel");

        begin(id);

        assertThat(page(null, get(base)))
                .contains("aucune place ne s’est libérée pour vous")
                .doesNotContain("Vous recevrez un courriel");
    }

    @Test
    void aLongProgrammeFoldsAfterSixDemonstrations() throws Exception {
        UUID id = open(80);
        for (String time : List.of("10:00", "10:30", "11:00", "11:30", "14:00", "14:30", "15:00", "15:30")) {
            agreed(id, time, 30);
        }

        assertThat(page(null, get("/showcases/" + id))).contains("Les 2 autres", "15:30", "30 minutes chacune");
    }

    @Test
    void aFormThatComesTooOftenKeepsWhatWasTyped() throws Exception {
        UUID id = open(80);
        String network = "198.51.100." + (1 + Math.floorMod(id.hashCode(), 250));
        MockHttpServletResponse last = send(null, register(id).with(from(network)));
        for (int more = 0; more < 60 && last.getStatus() == 302; more++) {
            last = send(null, register(id).with(from(network)));
        }

        assertThat(last.getStatus()).isEqualTo(429);
        assertThat(plain(last.getContentAsString())).contains("Trop d’inscriptions", "value=\"" + address + "\"");
    }

    @Test
    void aFormWithErrorsCountsAsAPage() throws Exception {
        UUID id = open(80);
        String network = "203.0.113." + (1 + Math.floorMod(id.hashCode(), 250));
        MockHttpServletResponse first = send(null, incomplete(id).with(from(network)));
        int pages = 0;
        while (visits.admits(VISITOR, network)) {
            pages++;
        }

        assertThat(first.getStatus()).isEqualTo(422);
        assertThat(pages).as("of 300 pages").isEqualTo(299);
        assertThat(send(null, incomplete(id).with(from(network))).getStatus()).isEqualTo(429);
    }

    private static MockHttpServletRequestBuilder incomplete(UUID id) {
        return post("/showcases/" + id + "/registrations").with(csrf());
    }

    private static RequestPostProcessor from(String network) {
        return request -> {
            request.setRemoteAddr(network);
            return request;
        };
    }

    @Test
    void theDateIsTakenIntoACalendarAndLeavesItWithTheCancellation() throws Exception {
        UUID id = open(80);

        MockHttpServletResponse date = send(null, get("/showcases/" + id + "/event.ics"));
        assertThat(date.getContentType()).startsWith("text/calendar");
        assertThat(date.getContentAsString())
                .contains("BEGIN:VEVENT", "UID:showcase-" + id + "@cordee", "SUMMARY:Journée des solutions")
                .contains("STATUS:CONFIRMED", "LOCATION:Halle des Tanneurs")
                .contains("DTSTAMP:" + clock.now().toString().substring(0, 10).replace("-", ""))
                .doesNotContain("Inès");

        opening.cancel(coordinator, id, "La salle est fermée.");
        assertThat(send(null, get("/showcases/" + id + "/event.ics")).getContentAsString())
                .contains("STATUS:CANCELLED");
        assertThat(page(null, get("/showcases/" + id)))
                .contains("Cet événement est annulé", "La salle est fermée.", "Les inscriptions sont closes");
    }

    @Test
    void aDraftIsMissingForVisitorsOnEachOfItsPages() throws Exception {
        UUID id = draft(80);

        for (String path : List.of("", "/event.ics", "/registered")) {
            assertThat(send(null, get("/showcases/" + id + path)).getStatus())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(send(null, register(id)).getStatus()).isEqualTo(404);
        assertThat(page(organiser, get("/showcases/" + id))).contains("ne sont pas encore ouvertes");
    }

    @Test
    void aRegisteredPersonReadsItsRegistrationByLinkAndEndsIt() throws Exception {
        UUID id = open(1);
        UUID demonstration = agreed(id, "10:00", 30);
        UUID person = registered(id, demonstration);
        UUID waiting = registered(id);
        String token = link("registration", person, null);
        String base = "/i/" + token + "/registration";

        assertThat(send(null, get("/i/" + token)).getRedirectedUrl()).isEqualTo(base);
        assertThat(page(null, get(base))).contains("Vous avez une place", "place réservée", "Me désinscrire");
        assertThat(page(null, get("/i/" + link("registration", waiting, null) + "/registration")))
                .contains("au rang 1");

        assertThat(page(null, post(base + "/cancellation").with(csrf()))).contains("Vous êtes désinscrit");

        assertThat(stateOf(waiting)).isEqualTo(RegistrationState.REGISTERED);
        assertThat(send(null, get(base)).getStatus()).isEqualTo(410);
    }

    @Test
    void aDemonstratorAgreesByLinkAndChangesItsMind() throws Exception {
        UUID id = open(80);
        UUID demonstration = invited(id, "14:00", 30);
        String base = "/i/" + link("demonstration", demonstration, workshop) + "/demonstration";

        assertThat(page(null, get(base)))
                .contains("Rebâtir Solidaire", "Dépose de fenêtres sans casse", "14:00, 30 minutes", "Inès Carpentier");
        assertThat(page(null, get(base + "/decline"))).contains("checked=\"checked\"");
        assertThat(plain(send(null, post(base + "/answer").with(csrf())).getContentAsString()))
                .contains("Choisissez oui ou non", "href=\"#answer\"");

        assertThat(send(null, post(base + "/answer").param("answer", "YES").with(csrf()))
                        .getRedirectedUrl())
                .isEqualTo(base);
        assertThat(page(null, get(base))).contains("Vous avez accepté");
        assertThat(seen(id).programme()).hasSize(1);

        send(null, post(base + "/answer").param("answer", "NO").with(csrf()));
        assertThat(page(null, get(base))).contains("Vous avez décliné");
        assertThat(seen(id).programme()).isEmpty();
    }

    @Test
    void aLinkOpensNoPageOfAnotherPurpose() throws Exception {
        UUID id = open(80);
        String registration = link("registration", registered(id), null);
        String demonstration = link("demonstration", invited(id, "14:00", 30), workshop);

        assertThat(send(null, get("/i/" + registration + "/demonstration")).getStatus())
                .isEqualTo(404);
        assertThat(send(null, get("/i/" + demonstration + "/registration")).getStatus())
                .isEqualTo(404);
    }

    @Test
    void aMemberAnswersWithItsAccountAndNobodyElseDoes() throws Exception {
        UUID demonstration = invited(open(80), "14:00", 30);
        TestVisitor member = TestVisitor.memberOf(context, workshop);
        String base = "/demonstrations/" + demonstration;

        assertThat(page(member, get(base))).contains("Rebâtir Solidaire");
        assertThat(send(TestVisitor.member(context), get(base)).getStatus()).isEqualTo(404);
        assertThat(send(
                                TestVisitor.member(context),
                                post(base + "/answer").param("answer", "YES").with(csrf()))
                        .getStatus())
                .isEqualTo(404);
        assertThat(send(member, post(base + "/answer").param("answer", "YES").with(csrf()))
                        .getRedirectedUrl())
                .isEqualTo(base);
    }

    @Test
    void aCoordinatorPreparesPublishesChangesAndCancelsAnEvent() throws Exception {
        assertThat(page(organiser, get("/showcases"))).contains("Préparer un événement");
        assertThat(page(organiser, get("/showcases/new"))).contains("Votre contact professionnel");
        MockHttpServletResponse made = send(organiser, described("/showcases/new", "80"));
        assertThat(made.getStatus()).as(made.getContentAsString()).isEqualTo(302);
        String desk = String.valueOf(made.getRedirectedUrl());
        String base = desk.replace("/desk", "");
        assertThat(page(organiser, get(desk))).contains("Brouillon", "Publier et ouvrir", "Aucune démonstration");

        assertThat(send(organiser, post(base + "/opening").with(csrf())).getRedirectedUrl())
                .isEqualTo(desk);
        assertThat(page(organiser, get(desk))).contains("Inscriptions ouvertes", "Clore les inscriptions");

        String form = page(organiser, get(base + "/details"));
        assertThat(form).contains("value=\"09:30\"", "value=\"17:00\"", "value=\"" + day + "\"");
        assertThat(send(organiser, described(base + "/details", "90").param("version", PageText.value(form, "version")))
                        .getRedirectedUrl())
                .isEqualTo(desk);
        MockHttpServletResponse overtaken =
                send(organiser, described(base + "/details", "100").param("version", PageText.value(form, "version")));
        assertThat(overtaken.getStatus()).isEqualTo(422);

        assertThat(send(organiser, post(base + "/closing").with(csrf())).getRedirectedUrl())
                .isEqualTo(desk);
        assertThat(page(organiser, get(desk))).contains("Inscriptions closes", "Rouvrir");
        assertThat(page(organiser, get(base + "/cancellation"))).contains("Personne n’est inscrit");
        MockHttpServletResponse silent =
                send(organiser, post(base + "/cancellation").with(csrf()));
        assertThat(silent.getStatus()).isEqualTo(422);
        assertThat(send(
                                organiser,
                                post(base + "/cancellation")
                                        .param("reason", "La salle est fermée.")
                                        .with(csrf()))
                        .getRedirectedUrl())
                .isEqualTo(desk);
        assertThat(page(organiser, get(desk))).contains("Cet événement est annulé", "La salle est fermée.");
    }

    @Test
    void everyWrongFieldOfAnEventIsNamed() throws Exception {
        MockHttpServletResponse wrong = send(
                organiser,
                post("/showcases/new")
                        .param("title", "Rencontre")
                        .param("startsAt", "25:00")
                        .param("day", day.toString())
                        .param("department", "99")
                        .param("contactPhone", "?")
                        .param("capacity", "beaucoup")
                        .with(csrf()));

        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(plain(wrong.getContentAsString())).contains("value=\"Rencontre\"", "value=\"beaucoup\"");
        MockHttpServletResponse further = send(
                organiser,
                post("/showcases/new")
                        .param("startsAt", "25:00")
                        .param("day", day.toString())
                        .param("department", "99")
                        .param("contactPhone", "?")
                        .with(csrf()));
        assertThat(plain(further.getContentAsString()))
                .contains("href=\"#title\"", "href=\"#startsAt\"", "href=\"#department\"", "href=\"#contactPhone\"");
    }

    @Test
    void aCoordinatorMakesTheProgrammeAndAsksEachStructure() throws Exception {
        UUID id = open(80);
        String siren = String.valueOf(
                jdbc.queryForObject("SELECT siren FROM organisation WHERE id = ?", String.class, workshop.toString()));
        String base = "/showcases/" + id + "/demonstrations/";
        assertThat(page(organiser, get(base + "new"))).contains("Ajouter et demander l’accord");

        MockHttpServletResponse wrong = send(
                organiser, post(base + "new").param("organisation", "123456789").with(csrf()));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(plain(wrong.getContentAsString())).contains("href=\"#organisation\"", "href=\"#starts\"");
        assertThat(send(organiser, slot(base + "new", "10:00").param("organisation", siren))
                        .getRedirectedUrl())
                .isEqualTo("/showcases/" + id + "/desk");
        assertThat(page(organiser, get("/showcases/" + id + "/desk")))
                .contains("Accord attendu", "Rebâtir Solidaire", "10:00");

        UUID line = showcases.desk(coordinator, id).view().programme().get(0).id();
        String form = page(organiser, get(base + line));
        assertThat(form).contains("Retirer du programme", "value=\"10:00\"");
        String version = PageText.value(form, "version");
        send(organiser, slot(base + line, "11:00").param("version", version));
        assertThat(page(organiser, get("/showcases/" + id + "/desk"))).contains("11:00");

        MockHttpServletResponse overtaken =
                send(organiser, slot(base + line, "12:00").param("version", version));
        assertThat(overtaken.getStatus()).isEqualTo(422);
        String again = plain(overtaken.getContentAsString());
        assertThat(again).contains("Une autre personne a enregistré des changements", "value=\"12:00\"");
        assertThat(send(organiser, slot(base + line, "12:00").param("version", PageText.value(again, "version")))
                        .getStatus())
                .isEqualTo(302);

        send(organiser, post(base + line + "/removal").with(csrf()));
        assertThat(page(organiser, get("/showcases/" + id + "/desk"))).contains("Retirée");
    }

    @Test
    void aCoordinatorCallsTheRollOnAPhoneAndRecordsTheOutcome() throws Exception {
        UUID id = open(80);
        UUID person = registered(id);
        registered(id);
        assertThat(page(organiser, get("/showcases/" + id + "/attendance")))
                .contains("L’appel commence avec l’événement", "Salomé Vidal", "Désinscrire")
                .doesNotContain("Terminer l’appel");
        begin(id);
        assertThat(page(organiser, get("/showcases/" + id + "/attendance"))).contains("Terminer l’appel");

        send(
                organiser,
                post("/showcases/" + id + "/attendance")
                        .param("present", person.toString())
                        .with(csrf()));
        send(organiser, post("/showcases/" + id + "/attendance/end").with(csrf()));
        assertThat(page(organiser, get("/showcases/" + id + "/attendance"))).contains("1 présent", "1 absent");

        end(id, 1);
        assertThat(page(organiser, get("/showcases/" + id + "/outcome"))).contains("Mises en relation");
        MockHttpServletResponse wrong = send(
                organiser,
                post("/showcases/" + id + "/outcome")
                        .param("recordedOn", clock.today().toString())
                        .param("rows[0].number", "")
                        .param("rows[0].detail", "beaucoup")
                        .with(csrf()));
        assertThat(plain(wrong.getContentAsString())).contains("Indiquez aussi le nombre", "value=\"beaucoup\"");
        MockHttpServletResponse recorded = send(
                organiser,
                post("/showcases/" + id + "/outcome")
                        .param("recordedOn", clock.today().toString())
                        .param("rows[0].number", "41")
                        .param("rows[0].detail", "dont 33 avec l’accord des deux")
                        .param("rows[3].number", "1")
                        .with(csrf()));
        assertThat(recorded.getStatus()).as(recorded.getContentAsString()).isEqualTo(302);
        assertThat(page(null, get("/showcases/" + id)))
                .contains("Ce qu’il en est sorti", "dont 33 avec l’accord des deux", "Solutions reprises ailleurs");
        assertThat(seen(id).outcome().lines())
                .containsExactly(
                        new OutcomeLine(OutcomeKind.INTRODUCTIONS, 41, "dont 33 avec l’accord des deux"),
                        new OutcomeLine(OutcomeKind.SOLUTIONS_REUSED, 1, ""));
        assertThat(seen(id).state()).isEqualTo(ShowcaseState.HELD);
    }

    @Test
    void theEndOfTheRollCallKeepsTheTicksThatWereNotSavedBefore() throws Exception {
        UUID id = open(80);
        UUID person = registered(id);
        UUID other = registered(id);
        begin(id);
        String path = "/showcases/" + id + "/attendance";
        assertThat(send(organiser, get(path)).getContentAsString())
                .containsPattern("(?s)<button[^>]*form=\"roll-call\"[^>]*formaction=\"" + path + "/end\"");

        send(organiser, post(path + "/end").param("present", person.toString()).with(csrf()));

        assertThat(stateOf(person)).isEqualTo(RegistrationState.ATTENDED);
        assertThat(stateOf(other)).isEqualTo(RegistrationState.ABSENT);
    }

    @Test
    void theNextPageOfTheRollCallComesAfterTheTicksOfThisOneAreSaved() throws Exception {
        UUID id = open(80);
        UUID person = registered(id);
        begin(id);

        MockHttpServletResponse next = send(
                organiser,
                post("/showcases/" + id + "/attendance")
                        .param("present", person.toString())
                        .param("to", "1")
                        .with(csrf()));

        assertThat(next.getRedirectedUrl()).isEqualTo("/showcases/" + id + "/attendance?page=1");
        assertThat(stateOf(person)).isEqualTo(RegistrationState.ATTENDED);
    }

    @Test
    void aPersonWhomACoordinatorRemovedReadsUnderItsLinkWhoCanRegisterItAgain() throws Exception {
        UUID id = open(80);
        UUID person = registered(id);
        String token = link("registration", person, null);
        assertThat(page(organiser, get("/showcases/" + id + "/attendance"))).contains("Oui, désinscrire");

        send(
                organiser,
                post("/showcases/" + id + "/registrations/" + person + "/removal")
                        .with(csrf()));

        assertThat(send(null, get("/i/" + token + "/registration")).getStatus()).isEqualTo(410);
        EndedLink ended = catchThrowableOfType(EndedLink.class, () -> links.resolve(token));
        assertThat(endedLinks.of(ended.former()))
                .hasValueSatisfying(text -> assertThat(text.key()).isEqualTo("showcase.registration.removed"));
    }

    @Test
    void theListIsTakenAsAFileByCoordinatorsOnly() throws Exception {
        UUID id = open(80);
        registered(id);
        String path = "/showcases/" + id + "/registrations/export";

        MockHttpServletResponse file =
                send(organiser, post(path).param("format", "CSV").with(csrf()));

        assertThat(file.getHeader("Content-Disposition")).contains("inscriptions.csv");
        assertThat(send(TestVisitor.member(context), post(path).with(csrf())).getStatus())
                .isEqualTo(404);
    }

    @Test
    void noPageOfTheDeskOpensForOthers() throws Exception {
        UUID id = open(80);
        TestVisitor member = TestVisitor.memberOf(context, workshop);

        for (String path : List.of("desk", "details", "cancellation", "attendance", "outcome", "demonstrations/new")) {
            assertThat(send(member, get("/showcases/" + id + "/" + path)).getStatus())
                    .as(path)
                    .isEqualTo(404);
            assertThat(send(null, get("/showcases/" + id + "/" + path)).getStatus())
                    .as(path)
                    .isEqualTo(302);
        }
        assertThat(send(member, get("/showcases/new")).getStatus()).isEqualTo(404);
    }

    @Test
    void thePagesSpeakEnglishToo() throws Exception {
        UUID id = open(80);
        agreed(id, "10:00", 30);

        assertThat(page(null, get("/showcases/" + id).param("lang", "en")))
                .contains("Register, free of charge", "When and where", "30 places of 30");
    }

    private MockHttpServletRequestBuilder register(UUID id) {
        return post("/showcases/" + id + "/registrations")
                .param("name", "Salomé Vidal")
                .param("email", address)
                .param("kind", "BUYER")
                .with(csrf());
    }

    private MockHttpServletRequestBuilder described(String path, String capacity) {
        return post(path)
                .param("title", "Journée des solutions")
                .param("description", "Douze solutions montrées en vrai.")
                .param("day", day.toString())
                .param("startsAt", "09:30")
                .param("endsAt", "17:00")
                .param("placeName", "Halle des Tanneurs")
                .param("city", "Saint-Aubin-sur-Orme")
                .param("department", "76")
                .param("contactName", "Inès Carpentier")
                .param("contactPhone", "01 99 00 12 34")
                .param("capacity", capacity)
                .with(csrf());
    }

    private static MockHttpServletRequestBuilder slot(String path, String starts) {
        return post(path)
                .param("title", "Dépose de fenêtres sans casse")
                .param("starts", starts)
                .param("minutes", "30")
                .param("places", "20")
                .with(csrf());
    }

    private String link(String purpose, UUID subject, @Nullable UUID organisation) {
        return links.issue(
                purpose,
                subject,
                organisation,
                "contact@exemple.example",
                clock.now().plus(Duration.ofDays(5)));
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

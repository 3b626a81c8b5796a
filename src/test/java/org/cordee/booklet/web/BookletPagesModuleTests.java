package org.cordee.booklet.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.PageText.plain;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cordee.CordeeTest;
import org.cordee.PageText;
import org.cordee.TestVisitor;
import org.cordee.account.PersonalDataErasure;
import org.cordee.account.PersonalDataErasure.ErasedPerson;
import org.cordee.bid.SamplePictures;
import org.cordee.booklet.BookletFixture;
import org.cordee.booklet.CountingReads;
import org.cordee.booklet.EntryUses;
import org.cordee.booklet.PrintingBooklet;
import org.cordee.booklet.PublishingEntryPhotos;
import org.cordee.booklet.PublishingEntryPhotos.PhotoTerms;
import org.cordee.booklet.SampleContributions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.WebApplicationContext;

/** Everybody reads the booklets, searches their solutions and opens one, without an account. */
@CordeeTest
class BookletPagesModuleTests extends BookletFixture {

    @Autowired
    WebApplicationContext context;

    @Autowired
    PrintingBooklet printing;

    @Autowired
    CountingReads reads;

    @Autowired
    EntryUses uses;

    @Autowired
    PublishingEntryPhotos photos;

    @Autowired
    List<PersonalDataErasure> erasures;

    private MockMvc browser;
    private UUID entry;

    @BeforeEach
    void publishABooklet() {
        browser = TestVisitor.browser(context);
        entry = publishedEntry();
    }

    private String booklet() {
        return "/booklets/fixture-theme/" + clock.today().getYear();
    }

    @Test
    void showsTheShelfAndSearchesAllSolutions() throws Exception {
        assertThat(page(get("/booklets")))
                .contains("Cahiers d’impact", "Toutes les solutions", booklet(), "Déposer un besoin", "og:title");
        assertThat(page(get("/booklets").param("word", "DEPOSE soignée").param("area", "FRD")))
                .contains("/solutions/" + entry, "212 t de déchets évités");
        assertThat(page(get("/booklets").param("word", "introuvable"))).contains("Aucune solution ne correspond");
        assertThat(page(get("/booklets")
                        .param("maturity", "X")
                        .param("area", "%")
                        .param("page", "-3")))
                .contains("Toutes les solutions");
        assertThat(page(get("/booklets").param("lang", "en"))).contains("All solutions");
    }

    @Test
    void showsABookletWithItsContentsAndItsVersions() throws Exception {
        assertThat(page(get(booklet())))
                .contains("Sommaire", "Montrer ce qui marche", "/solutions/" + entry, "Version 1");

        withdrawing.withdraw(director, entry, "L’activité s’arrête.");

        assertThat(page(get(booklet()))).contains("Version 2", "retrait de", "Toutes les solutions de ce cahier");
        assertThat(page(get(booklet() + "/versions/1")))
                .contains("version plus ancienne", "retirée le", "L’activité s’arrête.")
                .doesNotContain("Tout part à la benne");
        assertThat(open(get(booklet() + "/versions/3")).getStatus()).isEqualTo(404);
        assertThat(open(get("/booklets/no-theme/2026")).getStatus()).isEqualTo(404);
    }

    @Test
    void showsASolutionWithItsFiguresAndTheirSources() throws Exception {
        assertThat(page(get("/solutions/" + entry)))
                .contains(
                        "Dépose soignée et catalogue de réemploi",
                        "pesées sur site, 38 chantiers, 2025",
                        "Seine-Maritime (76), Eure (27)",
                        "/organisations/" + workshop + "/introductions/new?entry=" + entry,
                        "Chiffres validés par la structure",
                        "name=\"description\"");
        assertThat(page(get("/solutions/" + entry).param("lang", "en")))
                .contains("Careful dismantling.", "This text is written in French");
        assertThat(open(get("/solutions/" + entry).param("revision", "7")).getStatus())
                .isEqualTo(404);
        assertThat(open(get("/solutions/" + UUID.randomUUID())).getStatus()).isEqualTo(404);
    }

    @Test
    void keepsTheEarlierTextOfASolution() throws Exception {
        yearly.change(director, entry);
        submitted(callOf(entry), director, SampleContributions.content().withEnglishSummary("Second text"));
        reviewing.askFactCheck(coordinator, entry, 2, "Second text");
        checking.confirm(director, entry, 2);
        publishing.decide(coordinator, callOf(entry), List.of(entry), null);

        assertThat(page(get("/solutions/" + entry).param("lang", "en")))
                .contains("Second text", "/solutions/" + entry + "?revision=1");
        assertThat(page(get("/solutions/" + entry).param("revision", "1").param("lang", "en")))
                .contains("Careful dismantling.", "an older version");
    }

    @Test
    void anOlderTextCarriesItsOwnDatesAndItsBookletLeadsToIt() throws Exception {
        publishedPhoto(null);
        jdbc.update(
                "UPDATE booklet_version SET published_at = '2025-01-15 12:00:00' WHERE call_id = ? AND number = 1",
                callOf(entry).toString());

        assertThat(page(get("/solutions/" + entry).param("revision", "1")))
                .contains("texte du 15/01/2025")
                .doesNotContain("Revue prévue", "Confirmée par");
        assertThat(page(get("/solutions/" + entry))).contains("Revue prévue").doesNotContain("texte du 15/01/2025");
        assertThat(page(get(booklet() + "/versions/1"))).contains("/solutions/" + entry + "?revision=1");
        assertThat(page(get(booklet()))).doesNotContain("?revision=");
    }

    @Test
    void thePageOfAContributionShowsThePublicTextWhileAnotherOneWaits() throws Exception {
        yearly.change(director, entry);
        submitted(callOf(entry), director, SampleContributions.content());
        reviewing.askFactCheck(coordinator, entry, 2, "Second text");
        checking.confirm(director, entry, 2);
        var member = TestVisitor.memberOf(context, workshop).signedIn();

        assertThat(page(get("/contributions/" + entry).with(member)))
                .contains("Careful dismantling.", "La version 2 est validée", "name=\"revision\" value=\"1\"")
                .doesNotContain("Second text");
    }

    @Test
    void aPhotographThatItsStructureRemovesIsShownNowhere() throws Exception {
        UUID photo = publishedPhoto(null);
        String address = "/solutions/" + entry + "/photographs/" + photo;
        assertThat(printed(booklet(), 2))
                .contains("Gradins en mars", "Photo : Rebâtir")
                .doesNotContain("Photo : Photo");
        yearly.change(director, entry);

        photos.remove(director, entry, photo);

        assertThat(open(get(address)).getStatus()).isEqualTo(404);
        assertThat(page(get("/solutions/" + entry))).doesNotContain(photo.toString());
        assertThat(page(get("/booklets").param("word", "dépose"))).doesNotContain(photo.toString());
        assertThat(printed(booklet(), 2)).doesNotContain("Gradins en mars");
    }

    @Test
    void saysWhyASolutionWasWithdrawnAndNothingElse() throws Exception {
        withdrawing.withdraw(director, entry, "L’activité s’arrête.");

        MockHttpServletResponse gone = open(get("/solutions/" + entry));

        assertThat(gone.getStatus()).isEqualTo(410);
        assertThat(plain(gone.getContentAsString()))
                .contains("Retirée le", "L’activité s’arrête.")
                .doesNotContain("212 t", "??");
    }

    @Test
    void countsAVisitorOnceADayAndNeitherItsStructureNorACoordinator() throws Exception {
        open(head("/solutions/" + entry).with(from("192.0.2.7")));
        open(get("/solutions/" + entry));
        open(get("/solutions/" + entry));
        open(get("/solutions/" + entry)
                .with(from("192.0.2.8"))
                .header("User-Agent", "Mozilla/5.0 (compatible; bingbot/2.0)"));
        open(get("/solutions/" + entry)
                .with(TestVisitor.memberOf(context, workshop).signedIn()));
        open(get("/solutions/" + entry).with(TestVisitor.coordinator(context).signedIn()));
        reads.store();

        assertThat(uses.figuresOf(List.of(entry)).get(entry).reads()).isEqualTo(1);
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    @Test
    void servesAPhotographOfAPublicSolutionOnly() throws Exception {
        UUID callId = callOf(entry);
        yearly.change(director, entry);
        UUID photo = photos.add(
                        director,
                        entry,
                        new PhotoTerms("Gradins du bassin", "", "Rebâtir", null, true),
                        SamplePictures.jpeg(400, 300))
                .id();
        String address = "/solutions/" + entry + "/photographs/" + photo;
        assertThat(open(get(address)).getStatus()).isEqualTo(404);
        submitted(callId, director, SampleContributions.content());
        reviewing.askFactCheck(coordinator, entry, 2, "English");
        checking.confirm(director, entry, 2);
        publishing.decide(coordinator, callId, List.of(entry), null);

        MockHttpServletResponse shown = open(get(address));

        assertThat(shown.getStatus()).isEqualTo(200);
        assertThat(shown.getContentType()).isEqualTo("image/jpeg");
        assertThat(shown.getHeader("Cache-Control")).isEqualTo("max-age=3600, public");
        assertThat(page(get("/solutions/" + entry))).contains("alt=\"Gradins du bassin\"", "og:image");
        withdrawing.withdraw(director, entry, "Arrêt");
        assertThat(open(get(address)).getStatus()).isEqualTo(404);
    }

    @Test
    void printsWhatIsNotWithdrawnWithItsHistory() throws Exception {
        String address = "/booklets/fixture-theme/" + clock.today().getYear();
        String problem = SampleContributions.content().problem().substring(0, 40);

        assertThat(printed(address, 1)).contains("Dépose soignée", problem);
        assertThat(printed(address, 1)).contains(problem);
        withdrawing.withdraw(director, entry, "Arrêt");

        assertThat(printed(address, 2)).contains("Dépose soignée", "Arrêt").doesNotContain(problem);
        assertThat(printed(address, 1)).doesNotContain(problem);
    }

    @Test
    void aPhotographWhoseRightsHaveEndedIsShownNowhere() throws Exception {
        UUID photo = publishedPhoto(clock.today().plusDays(40));
        String address = "/solutions/" + entry + "/photographs/" + photo;
        MockHttpServletResponse before = open(get(booklet() + "/versions/2.pdf"));
        assertThat(printed(booklet(), 2)).contains("Gradins en mars");
        assertThat(page(get("/booklets").param("word", "dépose"))).contains(photo.toString());

        rightsEndedYesterday(clock.today().plusDays(40));

        assertThat(printed(booklet(), 2)).doesNotContain("Gradins en mars");
        MockHttpServletResponse again =
                open(get(booklet() + "/versions/2.pdf").header("If-None-Match", before.getHeader("ETag")));
        assertThat(again.getStatus()).isEqualTo(200);
        assertThat(page(get("/solutions/" + entry))).doesNotContain(photo.toString(), "Gradins en mars");
        assertThat(open(get(address)).getStatus()).isEqualTo(404);
        assertThat(page(get("/booklets").param("word", "dépose"))).doesNotContain(photo.toString());
    }

    private void rightsEndedYesterday(LocalDate were) {
        for (String table : List.of("booklet_revision", "booklet_entry")) {
            String key = table.equals("booklet_entry") ? "id" : "contribution_id";
            int changed = jdbc.update(
                    "UPDATE " + table + " SET content = REPLACE(content, ?, ?) WHERE " + key + " = ?",
                    were.toString(),
                    clock.today().minusDays(1).toString(),
                    entry.toString());
            assertThat(changed).isPositive();
        }
    }

    /** Publishes a second version of the entry with a photograph. */
    private UUID publishedPhoto(@Nullable LocalDate rightsUntil) {
        UUID callId = callOf(entry);
        yearly.change(director, entry);
        UUID photo = photos.add(
                        director,
                        entry,
                        new PhotoTerms("Gradins du bassin", "Gradins en mars", "Rebâtir", rightsUntil, true),
                        SamplePictures.jpeg(400, 300))
                .id();
        submitted(callId, director, SampleContributions.content());
        reviewing.askFactCheck(coordinator, entry, 2, "English");
        checking.confirm(director, entry, 2);
        publishing.decide(coordinator, callId, List.of(entry), null);
        return photo;
    }

    @Test
    void keepsAFileUntilItShowsSomethingElseAndThenDeletesIt() throws Exception {
        printed(booklet(), 1);
        String first = keptFile();
        printed(booklet(), 1);
        assertThat(keptFile()).isEqualTo(first);

        withdrawing.withdraw(director, entry, "Arrêt");
        printed(booklet(), 1);

        assertThat(keptFile()).isNotEqualTo(first);
        assertThat(documents(first)).isZero();
        assertThat(documents(keptFile())).isEqualTo(1);
    }

    @Test
    void printsNoNameOfAnErasedPerson() throws Exception {
        assertThat(printed(booklet(), 1)).contains("Prévoir la dépose");
        String first = keptFile();
        ErasedPerson person =
                new ErasedPerson(UUID.randomUUID(), "malik@rebatir.example", "PRÉVOIR LA DÉPOSE", Set.of(workshop));

        transaction.executeWithoutResult(status -> erasures.forEach(room -> room.erase(person)));

        assertThat(documents(first)).isZero();
        assertThat(printed(booklet(), 1)).doesNotContain("Prévoir la dépose");
    }

    private String keptFile() {
        return Objects.requireNonNull(jdbc.queryForObject(
                "SELECT document_id FROM booklet_print WHERE theme_code = ? AND edition = ? AND number = 1",
                String.class,
                THEME,
                clock.today().getYear()));
    }

    private int documents(String id) {
        return Objects.requireNonNull(
                jdbc.queryForObject("SELECT count(*) FROM document WHERE id = ?", Integer.class, id));
    }

    private String printed(String booklet, int version) throws Exception {
        MockHttpServletResponse file = open(get(booklet + "/versions/" + version + ".pdf"));
        assertThat(file.getContentType()).isEqualTo("application/pdf");
        try (PDDocument document = Loader.loadPDF(file.getContentAsByteArray())) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0\u202f]+", " ");
        }
    }

    private MockHttpServletResponse open(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return browser.perform(request).andReturn().getResponse();
    }

    private String page(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return PageText.of(open(request));
    }
}

package org.cordee.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.cordee.account.OneTimeLinks;
import org.cordee.bid.SamplePictures;
import org.cordee.booklet.CallTerms;
import org.cordee.booklet.CheckingFacts;
import org.cordee.booklet.ContributingEntry;
import org.cordee.booklet.EntryContent;
import org.cordee.booklet.EntryContent.EntryFigure;
import org.cordee.booklet.EntryContent.EntryReference;
import org.cordee.booklet.EntryMaturity;
import org.cordee.booklet.OpeningCall;
import org.cordee.booklet.OpeningCall.NewCall;
import org.cordee.booklet.PublishingBooklet;
import org.cordee.booklet.PublishingEntryPhotos;
import org.cordee.booklet.PublishingEntryPhotos.PhotoTerms;
import org.cordee.booklet.ReadingCalls;
import org.cordee.booklet.ReadingCalls.ContributionLine;
import org.cordee.booklet.ReviewingContribution;
import org.cordee.law.WorkingDayEnd;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.OrganisationProfile;
import org.cordee.organisation.RegisteringOrganisations;
import org.cordee.organisation.SampleNumbers;
import org.cordee.organisation.SampleRegistrations;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Deadline;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;

/** The way of a solution: a call, a text written on a phone, its reading, its facts, its booklet, and a buyer. */
@ResourceLock("business clock")
class BookletBrowserTests extends BrowserFixture {

    private static final Actor COORDINATOR = new Actor(Ids.next(), null, Set.of(Role.COORDINATOR), Actor.Via.ACCOUNT);

    @Autowired
    RegisteringOrganisations registering;

    @Autowired
    OpeningCall opening;

    @Autowired
    ContributingEntry contributing;

    @Autowired
    PublishingEntryPhotos photos;

    @Autowired
    ReviewingContribution reviewing;

    @Autowired
    CheckingFacts checking;

    @Autowired
    PublishingBooklet publishing;

    @Autowired
    ReadingCalls calls;

    @Autowired
    OneTimeLinks links;

    @Autowired
    BusinessClock clock;

    private final String mark = SampleNumbers.unique();
    private final String name = "Rebâtir " + mark;
    private final String title = "Dépose soignée " + mark;
    private final String booklet = "Déchets de chantier " + mark;
    private final String theme =
            "BROWSER_" + mark.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);

    private UUID structureId;
    private UUID callId;
    private UUID contributionId;

    @BeforeEach
    void aCallToAStructure() {
        jdbc.update(
                "INSERT INTO booklet_theme (code, shelf_number, title_fr, title_en)"
                        + " SELECT ?, MAX(shelf_number) + 1, ?, ? FROM booklet_theme",
                theme,
                "Thème " + mark,
                "Theme " + mark);
        structureId = registered(name);
        callId = opening.open(
                COORDINATOR,
                new NewCall(
                        theme,
                        clock.today().getYear(),
                        new CallTerms(booklet, "Démonter, trier, remettre en œuvre", "Montrer ce qui marche."),
                        workingDay(),
                        List.of(structureId)));
        contributionId = calls.find(COORDINATOR, callId).contributions().stream()
                .map(ContributionLine::contributionId)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aBuyerFindsASolutionByAWordAndAsksForAnIntroduction() {
        publish();
        Page page = signedIn(accounts.memberOf(registered("Ville de " + mark)), DESK, ColorScheme.LIGHT);
        go(page, "/booklets");
        isAccessibleEverywhere(page);
        page.setViewportSize(DESK, 850);
        page.locator("#word").fill(title);
        page.locator("main form[role=search] button[type=submit]").click();
        page.waitForURL("**/booklets?**");
        assertThat(page.locator("article.sol").count()).isEqualTo(1);
        isAccessibleEverywhere(page);
        page.setViewportSize(DESK, 850);
        page.locator("article.sol h3 a").click();
        page.waitForURL("**/solutions/" + contributionId);
        assertThat(page.locator("main").innerText()).contains("212 t", "bons de pesée", name);
        isAccessibleEverywhere(page);
        page.setViewportSize(DESK, 850);
        page.locator("main a[href*='/introductions/new']").click();
        page.waitForURL("**/introductions/new?entry=*");
        assertThat(page.locator("main").innerText()).contains(title);
        isAccessibleEverywhere(page);
        page.setViewportSize(DESK, 850);
        page.locator("#reason").fill("Nous rénovons une école et voulons réemployer ses fenêtres.");
        page.locator("input[name=contact][value=PERSON]").check();
        page.locator("main form button.btn-primary").click();
        page.waitForURL(url -> url.matches(".*/introductions/[0-9a-f-]{36}"));

        assertThat(page.locator("main").innerText()).contains(name);
        isAccessibleEverywhere(page);
    }

    @Test
    void aVisitorReadsABookletOnAPhoneWithoutJavaScript() {
        publish();
        Page phone = open("/booklets", PHONE, ColorScheme.LIGHT, false);
        phone.locator("#word").fill(title);
        phone.locator("main form[role=search] button[type=submit]").click();
        phone.locator("article.sol h3 a").click();
        phone.waitForURL("**/solutions/*");
        assertThat(phone.locator("main h1").innerText()).isEqualTo(title);
        assertThat(phone.locator(".photos img").getAttribute("alt")).isEqualTo("Gradins déposés");
        phone.locator("main nav a[href^='/booklets/']").click();
        phone.waitForURL(url -> url.matches(".*/booklets/[^/]+/[0-9]{4}"));

        assertThat(phone.locator("main").innerText()).contains(booklet, title, name);
        isAccessible(open(path(phone), PHONE, ColorScheme.LIGHT, true));
    }

    @Test
    void aVisitorDownloadsABookletAsOneFile() {
        publish();
        Page page = open("/booklets", DESK, ColorScheme.LIGHT, false);
        page.locator("main .shelf a", new Page.LocatorOptions().setHasText("Thème " + mark))
                .first()
                .click();
        page.waitForURL(url -> url.matches(".*/booklets/[^/]+/[0-9]{4}"));

        APIResponse file = page.request()
                .get(address(page.locator("main a[href$='.pdf']").first().getAttribute("href")));

        assertThat(file.headers()).containsEntry("content-type", "application/pdf");
    }

    @Test
    void aStructureWritesItsSolutionOnAPhoneByItsLinkAndAddsAPhotograph() {
        String link = "/i/"
                + links.issue(
                        ContributingEntry.LINK_PURPOSE,
                        contributionId,
                        structureId,
                        "contact@exemple.example",
                        clock.now().plus(Duration.ofDays(3)));
        Page phone = open(link, PHONE, ColorScheme.LIGHT, true);
        phone.waitForURL("**/booklet");
        isAccessibleEverywhere(phone);
        phone.setViewportSize(PHONE, 850);
        phone.locator("button[value=submit]").click();
        phone.locator("main [role=alert] a[href='#title']").waitFor();
        ignoreBrowserError("422");
        isAccessibleEverywhere(phone);
        phone.setViewportSize(PHONE, 850);
        write(phone);
        phone.locator("button[value=photos]").click();
        phone.waitForURL("**/photo*");
        isAccessibleEverywhere(phone);
        phone.setViewportSize(PHONE, 850);
        phone.setInputFiles("#file", new FilePayload("gradins.png", "image/png", SamplePictures.png(64, 48)));
        phone.locator("#description").fill("Gradins déposés, posés sur des cales");
        phone.locator("input[name=agreed]").check();
        phone.locator("main form button.btn-primary").click();
        phone.waitForURL("**done=added");
        assertThat(phone.locator(".photo-rows img").getAttribute("alt"))
                .isEqualTo("Gradins déposés, posés sur des cales");
        isAccessibleEverywhere(phone);
        phone.setViewportSize(PHONE, 850);
        phone.locator("main a.back").click();
        assertThat(phone.locator("#title").inputValue()).isEqualTo(title);
        assertThat(phone.locator("[name='figures[0].source']").inputValue()).startsWith("bons de pesée");
        phone.locator("button[value=submit]").click();
        phone.waitForURL("**done=sent");

        assertThat(phone.locator("main").innerText()).contains("Votre texte est envoyé à la coordination", title);
        isAccessibleEverywhere(phone);
    }

    /** Types everything that a solution must have, with a place and a trade that are found by words. */
    private void write(Page phone) {
        phone.locator("#title").fill(title);
        phone.locator("#summary").fill("Démonter sans casser, décrire, et trouver qui remettra en œuvre.");
        phone.locator("#problem").fill("Avant une rénovation, tout part à la benne en trois jours.");
        phone.locator("#solution").fill("Une équipe passe avant le curage.");
        phone.locator("input[name=maturity][value=DEPLOYED]").check();
        phone.locator("[name='figures[0].value']").fill("212 t");
        phone.locator("[name='figures[0].label']").fill("de déchets évités");
        phone.locator("[name='figures[0].source']").fill("bons de pesée, 38 chantiers");
        phone.locator("[name='figures[0].year']").fill("2025");
        phone.locator("#areas").fill("Normandie");
        phone.locator("[role=option]:visible").first().click();
        phone.locator("#trades").fill("démolition");
        phone.locator("[role=option]:visible").first().click();
    }

    @Test
    void aCoordinatorReadsATextAndPublishesItAfterItsStructureConfirmedTheFacts() {
        contributing.submit(director(), contributionId, 0, text());
        Page desk = signedIn(accounts.coordinator(), DESK, ColorScheme.LIGHT);
        go(desk, "/booklet-calls");
        isAccessibleEverywhere(desk);
        desk.setViewportSize(DESK, 850);
        desk.locator("main a[href='/booklet-calls/" + callId + "']").click();
        desk.waitForURL("**/booklet-calls/" + callId);
        isAccessibleEverywhere(desk);
        desk.setViewportSize(DESK, 850);
        desk.locator("main a[href='/contributions/" + contributionId + "/editing']")
                .click();
        desk.waitForURL("**/editing");
        isAccessibleEverywhere(desk);
        desk.setViewportSize(DESK, 850);
        desk.locator("#englishSummary").fill("Careful dismantling, described and reused.");
        desk.locator("form[action$='/fact-check'] button").click();
        desk.getByText("La structure vérifie les chiffres").first().waitFor();

        confirmOnAPhoneWithoutJavaScript();

        go(desk, "/booklet-calls/" + callId);
        desk.locator("form[action$='/closing'] button").click();
        desk.getByText("L’appel est terminé").first().waitFor();
        desk.locator("main a[href$='/publication']").click();
        desk.waitForURL("**/publication");
        isAccessibleEverywhere(desk);
        desk.setViewportSize(DESK, 850);
        desk.locator("main form button.btn-primary").click();
        desk.getByText("Le cahier est publié").first().waitFor();
        isAccessibleEverywhere(desk);
        desk.setViewportSize(DESK, 850);
        desk.locator("main a[href^='/booklets/']").first().click();
        desk.waitForURL(url -> url.matches(".*/booklets/[^/]+/[0-9]{4}"));

        assertThat(desk.locator("main").innerText()).contains(title, name);
        isAccessibleEverywhere(desk);
    }

    private void confirmOnAPhoneWithoutJavaScript() {
        var director = accounts.memberOf(structureId);
        Page phone = open("/sign-in", PHONE, ColorScheme.LIGHT, false);
        signIn(phone, director);
        phone.waitForURL(url -> !url.contains("/sign-in"));
        go(phone, "/contributions");
        phone.locator("main a[href='/contributions/" + contributionId + "']")
                .first()
                .click();
        assertThat(phone.locator("main").innerText()).contains("Tout est-il juste", "212 t", "Careful dismantling");
        Page scripted = signedIn(director, PHONE, ColorScheme.DARK);
        go(scripted, "/contributions");
        isAccessible(scripted);
        go(scripted, path(phone));
        isAccessible(scripted);
        phone.locator("form[action$='/facts'] button").click();
        phone.waitForURL("**done=confirmed");
        assertThat(phone.locator("main [role=status]").first().innerText()).contains("Les chiffres sont validés");
    }

    @Test
    void aCoordinatorOpensACallAndInvitesAStructureByItsNumber() {
        Page desk = signedIn(accounts.coordinator(), DESK, ColorScheme.LIGHT);
        go(desk, "/booklet-calls/new");
        isAccessibleEverywhere(desk);
        desk.setViewportSize(DESK, 850);
        desk.locator("#themeCode").selectOption(theme);
        desk.locator("#edition").fill(Integer.toString(clock.today().getYear() + 1));
        desk.locator("#organisations").fill(siren());
        desk.locator("#title").fill("Sites qui attendent " + mark);
        desk.locator("#closesOn").fill(workingDay().toString());
        desk.locator("main form button.btn-primary").click();
        desk.locator("main [role=alert] a[href='#foreword']").waitFor();
        ignoreBrowserError("422");
        isAccessibleEverywhere(desk);
        desk.setViewportSize(DESK, 850);
        desk.locator("#foreword").fill("Raconter ce qui pousse sur un terrain avant ses travaux.");
        desk.locator("main form button.btn-primary").click();
        desk.waitForURL(url -> url.matches(".*/booklet-calls/[0-9a-f-]{36}"));

        assertThat(desk.locator("main").innerText()).contains("L’appel est ouvert", name);
        isAccessibleEverywhere(desk);
    }

    private String siren() {
        return jdbc.queryForObject("SELECT siren FROM organisation WHERE id = ?", String.class, structureId.toString());
    }

    /** Publishes the booklet with one solution that has a photograph. */
    private void publish() {
        photos.add(
                director(),
                contributionId,
                new PhotoTerms("Gradins déposés", "", name, null, true),
                SamplePictures.png(64, 48));
        contributing.submit(director(), contributionId, 0, text());
        reviewing.askFactCheck(COORDINATOR, contributionId, 1, "Careful dismantling.");
        checking.confirm(director(), contributionId, 1);
        opening.closeEarly(COORDINATOR, callId);
        publishing.decide(COORDINATOR, callId, List.of(contributionId), null);
    }

    private Actor director() {
        return new Actor(Ids.next(), structureId, Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
    }

    private EntryContent text() {
        return new EntryContent(
                title,
                "Démonter sans casser, décrire, et trouver qui remettra en œuvre.",
                "Avant une rénovation, tout part à la benne en trois jours.",
                "Une équipe passe avant le curage.",
                "Prévoir la dépose trois semaines avant le curage",
                EntryMaturity.DEPLOYED,
                "38 chantiers",
                "8 à 14 € HT le m² déposé",
                List.of(new EntryFigure("212 t", "de déchets évités", "bons de pesée, 38 chantiers", 2025)),
                List.of(new EntryReference("Piscine des Trois-Sources", "gradins et faïences", 2025, "")),
                List.of("76"),
                List.of(),
                List.of("45111100"),
                "",
                List.of());
    }

    /** Returns a working day in about three weeks. */
    private LocalDate workingDay() {
        return LocalDate.ofInstant(WorkingDayEnd.notBefore(clock.now().plus(Duration.ofDays(20))), Deadline.PARIS);
    }

    private static String path(Page page) {
        return page.url().replaceAll("^https?://[^/]+", "");
    }

    private UUID registered(String organisation) {
        return SampleRegistrations.inRouen(registering, OrganisationProfile.named(organisation, LegalForm.ASSOCIATION));
    }
}

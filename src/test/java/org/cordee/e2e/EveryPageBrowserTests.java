package org.cordee.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.access.RouteExpectation;
import org.cordee.dossier.DemandKind;
import org.cordee.dossier.SampleArchives;
import org.cordee.dossier.SampleDemands;
import org.cordee.play.PlayedDemo;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.cordee.tender.NoticeSamples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every page of the demonstration world for each of its people, in both widths and both colour schemes. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ResourceLock("business clock")
class EveryPageBrowserTests extends BrowserFixture {

    private static final String[] STARTS = {
        "/",
        "/tasks",
        "/consortia",
        "/consultations",
        "/organisations",
        "/organisations?q=jardin&place=Rouen&radius=100",
        "/account/searches",
        "/booklets",
        "/booklets?word=chantier",
        "/booklet-calls",
        "/booklet-calls/new",
        "/contributions",
        "/showcases",
        "/showcases/new",
        "/programmes",
        "/needs",
        "/needs/new",
        "/programmes/new",
        "/introductions",
        "/introductions/all",
        "/networks",
        "/booklets",
        "/contributions",
        "/booklet-calls",
        "/booklet-calls/new",
        "/network",
        "/network/invitations",
        "/network/schemes",
        "/network/schemes/new",
        "/opportunities",
        "/opportunities/answers",
        "/library",
        "/library/bids",
        "/library/documents",
        "/library/entries/new",
        "/library/entries/new?kind=REFERENCE",
        "/library/proposals",
        "/webhooks",
        "/webhooks/new",
        "/notifications",
        "/account",
        "/steering",
        "/programme",
        "/funnel",
        "/followed-programmes",
        "/followed-programmes/new",
        "/organisations/addresses",
        "/processes",
        "/incidents",
        "/admin/accounts",
        "/admin/letters",
        "/admin/engine",
        "/admin/clock",
        "/organisations/imports",
        "/organisations/new",
        "/consultations/new",
        "/notices",
        "/accessibility",
        "/personal-data",
        "/help",
        "/rules"
    };

    private static final Map<String, Integer> VISITED = new HashMap<>();

    @Autowired
    ApplicationContext context;

    @BeforeEach
    void liveThroughTheDemonstration() {
        PlayedDemo.in(context);
    }

    static List<String> people() {
        return PlayedDemo.people();
    }

    @Order(1)
    @ParameterizedTest
    @MethodSource("people")
    void everyPageIsAccessibleAndFitsItsScreen(String email) {
        Page page = signedIn(email, PlayedDemo.PASSWORD, DESK, ColorScheme.LIGHT);
        PageTour tour = new PageTour(VISITED, STARTS);
        for (var next = tour.next(); next.isPresent(); next = tour.next()) {
            String path = next.get();
            if (opens(page, path)) {
                tour.opened(path);
                isAccessibleAtVisit(page, VISITED.get(PageTour.kind(path)));
                isWellMade(page);
                tour.found(links(page));
                tour.found(withoutLink(page, path));
            }
        }
    }

    @Order(1)
    @Test
    void showsErrorsAccessibly() {
        Page page = signedIn(PlayedDemo.people().get(3), PlayedDemo.PASSWORD, DESK, ColorScheme.LIGHT);
        go(page, "/consultations");
        String tender = links(page).stream()
                .filter(link -> PageTour.kind(link).equals("/consultations/{id}"))
                .findFirst()
                .orElseThrow();
        go(page, "/consortia");
        String consortium = page.locator("main th a:has-text('Rives vertes')").getAttribute("href");
        for (String path : List.of(
                "/organisations/new",
                "/consultations/new",
                "/consortia/new?consultation=" + tender.substring(tender.lastIndexOf('/') + 1),
                consortium + "/slots",
                consortium + "/abandonment",
                "/account")) {
            go(page, path);
            page.evaluate("document.querySelectorAll('main form').forEach(form => form.noValidate = true)");
            page.locator("main form[method=post]:has(.field) button[type=submit]:not([name]):visible")
                    .last()
                    .click();
            page.waitForLoadState();

            ignoreBrowserError("422");
            assertThat(page.locator("main [role=alert]").count()).as(path).isPositive();
            isAccessibleEverywhere(page);
        }
    }

    @Order(1)
    @Test
    void showsWhyANoticeIsRefusedAndWhatACorrigendumChanges() {
        Page page = signedIn(PlayedDemo.people().get(2), PlayedDemo.PASSWORD, DESK, ColorScheme.LIGHT);
        for (String notice : List.of("INVALID_cn_24_stage-1", "cn_24_open", "change-cn_24_open_dates")) {
            go(page, "/notices");
            page.setInputFiles(
                    "#file", new FilePayload(notice + ".xml", "application/xml", NoticeSamples.bytes(notice + ".xml")));
            page.locator("main form[enctype] button[type=submit]").click();
            page.waitForLoadState();

            ignoreBrowserError("422");
            boolean refused = notice.startsWith("INVALID");
            assertThat(page.locator("main [role=alert]").count()).as(notice).isEqualTo(refused ? 1 : 0);
            isAccessibleEverywhere(page);
        }

        assertThat(page.locator("main ins").count()).isPositive();
    }

    @Order(1)
    @Test
    void aStructuresOwnPageIsAccessible() {
        Page page = signedIn(PlayedDemo.people().get(4), PlayedDemo.PASSWORD, DESK, ColorScheme.LIGHT);
        String own = "/organisations/"
                + context.getBean(JdbcTemplate.class)
                        .queryForObject(
                                "SELECT CAST(id AS CHAR) FROM organisation WHERE demo"
                                        + " AND legal_name = 'Rebâtir Solidaire'",
                                String.class);
        for (String below : List.of("/update", "/update/photos", "/update/references", "/claim")) {
            go(page, own + below);
            assertThat(page.url()).endsWith(below);
            VISITED.put(PageTour.kind(own + below), 1);
            isAccessibleEverywhere(page);
        }
    }

    /** Only the structure of a solution that was sent reaches this page. */
    @Order(1)
    @Test
    void theWithdrawalOfASolutionIsAccessible() {
        String withdrawal = "/contributions/"
                + context.getBean(JdbcTemplate.class)
                        .queryForObject(
                                "SELECT CAST(c.id AS CHAR) FROM booklet_contribution c JOIN organisation o"
                                        + " ON o.id = c.organisation_id AND o.demo"
                                        + " WHERE c.state = 'CHECKED' AND o.legal_name = 'Rebâtir Solidaire'",
                                String.class)
                + "/withdrawal";
        Page page = signedIn(PlayedDemo.people().get(4), PlayedDemo.PASSWORD, DESK, ColorScheme.LIGHT);
        go(page, withdrawal);
        assertThat(page.url()).endsWith(withdrawal);
        VISITED.put(PageTour.kind(withdrawal), 1);
        isAccessibleEverywhere(page);
        isWellMade(page);
    }

    /** A letter leads to this page, and no other page does. */
    @Order(1)
    @Test
    void aStructuresDemonstrationIsAccessible() {
        String demonstration = "/demonstrations/"
                + context.getBean(JdbcTemplate.class)
                        .queryForObject(
                                "SELECT CAST(d.id AS CHAR) FROM demonstration d JOIN organisation o"
                                        + " ON o.id = d.organisation_id AND o.demo"
                                        + " WHERE d.state = 'INVITED' AND o.legal_name = 'Menuiserie du Canal'",
                                String.class);
        Page page = signedIn("yann.legoff@menuiserie-canal.example", PlayedDemo.PASSWORD, DESK, ColorScheme.LIGHT);
        for (String path : List.of(demonstration, demonstration + "/decline")) {
            go(page, path);
            assertThat(page.url()).endsWith(path);
            VISITED.put(PageTour.kind(path), 1);
            isAccessibleEverywhere(page);
            isWellMade(page);
        }
    }

    @Order(1)
    @Test
    void aWebhooksTermsAreAccessible() {
        Page page = signedIn(PlayedDemo.people().get(2), PlayedDemo.PASSWORD, DESK, ColorScheme.LIGHT);
        go(page, "/webhooks/new");
        page.locator("main input[name=url]").fill("https://recepteur.example/cordee");
        page.locator("main form button.btn-primary").click();
        page.waitForURL(url -> !url.endsWith("/new"));
        String webhook = links(page).stream()
                .filter(link -> PageTour.kind(link).equals("/webhooks/{id}/terms"))
                .findFirst()
                .orElseThrow();
        go(page, webhook);
        VISITED.put(PageTour.kind(webhook), 1);
        isAccessibleEverywhere(page);
    }

    @Order(1)
    @Test
    void reportsAnImportLineByLine() {
        Page page = signedIn(PlayedDemo.people().get(0), PlayedDemo.PASSWORD, DESK, ColorScheme.LIGHT);
        go(page, "/organisations/imports");
        page.setInputFiles(
                "#file",
                new FilePayload("annuaire.csv", "text/csv", "siret;nom;ville\n12345;Sans clé;Lyon\n".getBytes()));
        page.locator("main form[enctype] button[type=submit]").click();
        page.waitForURL("**/columns");
        VISITED.put(PageTour.kind(page.url().replaceAll("^https?://[^/]+", "")), 1);
        isAccessibleEverywhere(page);

        page.locator("main button[name=act][value=import]").click();
        page.waitForURL(url -> url.matches(".*/organisations/imports/[0-9a-f-]{36}"));
        page.waitForSelector("main table tbody tr");

        VISITED.put(PageTour.kind(page.url().replaceAll("^https?://[^/]+", "")), 1);
        assertThat(page.locator("main table tbody tr").count()).isEqualTo(1);
        isAccessibleEverywhere(page);
    }

    @Order(1)
    @Test
    void reportsSeveralNoticesOneByOne() {
        Page page = signedIn(PlayedDemo.people().get(2), PlayedDemo.PASSWORD, DESK, ColorScheme.LIGHT);
        go(page, "/notices");
        page.setInputFiles(
                "#file",
                Stream.of("cn_24_minimal.xml", "INVALID_cn_24_stage-1.xml")
                        .map(name -> new FilePayload(name, "application/xml", NoticeSamples.bytes(name)))
                        .toArray(FilePayload[]::new));
        page.locator("main form[enctype] button[type=submit]").click();
        page.locator("main [role=status]:has-text('terminé')").waitFor();

        VISITED.put(PageTour.kind(page.url().replaceAll("^https?://[^/]+", "")), 1);
        assertThat(page.locator("main table tbody tr").count()).isEqualTo(2);
        isAccessibleEverywhere(page);
    }

    /** The demonstration has no needs: a programme of a later year gets some, so that the whole page is seen. */
    @Order(1)
    @Test
    void showsTheWayOfNeedsOfAProgrammeToContracts() {
        JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
        List<UUID> needs = Stream.of("FRD13", "FRD22", "FRD22")
                .map(area -> FunnelSamples.need(jdbc, area))
                .toList();
        try {
            Page page = signedIn(PlayedDemo.people().get(0), PlayedDemo.PASSWORD, DESK, ColorScheme.LIGHT);
            go(page, "/followed-programmes/new");
            page.fill("#name", "Grands Sites 2095");
            page.fill("#startsOn", "2095-01-01");
            page.fill("#endsOn", "2095-12-31");
            page.fill("#areas", "Normandie");
            page.locator("main form button.btn-primary").click();
            page.waitForURL("**/followed-programmes");
            isAccessibleEverywhere(page);

            page.locator("main a:has-text('Grands Sites 2095')").click();
            page.waitForURL("**/funnel?programme=*");
            assertThat(page.locator("main h2:has-text('3 besoins')").count()).isEqualTo(1);
            isAccessibleEverywhere(page);
            isWellMade(page);

            go(page, "/followed-programmes");
            page.locator("main a[href*='/followed-programmes/']:not([href$='/new'])")
                    .first()
                    .click();
            page.waitForURL(url -> url.matches(".*/followed-programmes/[0-9a-f-]{36}"));
            VISITED.put(PageTour.kind(page.url().replaceAll("^https?://[^/]+", "")), 1);
            isAccessibleEverywhere(page);
        } finally {
            needs.forEach(need -> FunnelSamples.remove(jdbc, need));
            jdbc.update("DELETE FROM followed_programme WHERE name = 'Grands Sites 2095'");
        }
    }

    /** Opens the receipt of the one consortium of the demonstration that has deposited. */
    @Order(1)
    @Test
    void showsAReceiptAndTheEventsAfterTheDeposit() {
        Page page =
                signedIn("claire.fontanel@batisseurs-valmont.example", PlayedDemo.PASSWORD, DESK, ColorScheme.LIGHT);
        go(page, "/consortia");
        go(page, page.locator("main th a:has-text('Halle aux grains')").getAttribute("href") + "/submission");
        String receipt = page.locator("main a[href$='/receipt'][href*='/deposits/']")
                .first()
                .getAttribute("href");
        for (String path : List.of(receipt, receipt.replaceAll("receipt$", "aftermath"))) {
            go(page, path);
            VISITED.put(PageTour.kind(path), 1);
            isAccessibleEverywhere(page);
        }
    }

    /**
     * Opens the pages of an application that is deposited before the bid, which the demonstration has not: a grouping
     * that has deposited gets the stages of a restricted procedure for a moment.
     */
    @Order(1)
    @Test
    void showsTheApplicationOfARestrictedProcedure() {
        Page page =
                signedIn("claire.fontanel@batisseurs-valmont.example", PlayedDemo.PASSWORD, DESK, ColorScheme.LIGHT);
        go(page, "/consortia");
        String grouping =
                page.locator("main th a:has-text('Halle aux grains')").getAttribute("href");
        String candidacy = grouping + "/candidacy";
        String id = grouping.replaceAll(".*/", "");
        try {
            enter(id, "DRAFTING", "APPLICATION");
            look(page, candidacy);
            enter(id, "DRAFTING", "FROZEN");
            List.of(candidacy, candidacy + "/deposit", candidacy + "/consent").forEach(path -> look(page, path));
            enter(id, "DRAFTING", "APPLIED");
            List.of(candidacy, candidacy + "/decision").forEach(path -> look(page, path));
        } finally {
            enter(id, "SUBMITTED", "SINGLE");
        }
    }

    private void enter(String grouping, String state, String stage) {
        jdbc.update("UPDATE consortium SET state = ?, stage = ? WHERE id = ?", state, stage, grouping);
    }

    /** Loads two versions of the buyer's documents, which the demonstration has not, and opens their pages. */
    @Order(1)
    @Test
    void showsTheBuyersDocuments() {
        Page page =
                signedIn("claire.fontanel@batisseurs-valmont.example", PlayedDemo.PASSWORD, DESK, ColorScheme.LIGHT);
        go(page, "/consortia");
        String dossier = page.locator("main th a").first().getAttribute("href") + "/dossier";
        load(page, dossier, "Les variantes sont interdites.");
        load(page, dossier, "Les variantes sont autorisées.");
        String file = page.locator("main a[href*='/buyer-files/']").first().getAttribute("href");
        String change = page.locator("main a[href*='/file-changes/']").first().getAttribute("href");
        for (String path : List.of(
                dossier,
                dossier + "/versions/new",
                dossier + "/buyer-files",
                dossier + "/openings",
                dossier + "/demands/VARIANTS",
                dossier + "/file-changes",
                dossier + "/extension-request",
                file,
                change)) {
            go(page, path);
            VISITED.put(PageTour.kind(path).replaceAll("/demands/.*", "/demands/{kind}"), 1);
            isAccessibleEverywhere(page);
            isWellMade(page);
        }
    }

    /** Writes a remark on a section of a bid in work, and opens its pages. */
    @Order(1)
    @Test
    void showsTheRemarksOnASection() {
        String section = context.getBean(JdbcTemplate.class)
                .queryForObject(
                        "SELECT CAST(s.id AS CHAR) FROM bid_section s JOIN consortium c ON c.id = s.consortium_id"
                                + " JOIN membership m ON m.organisation_id = c.lead_organisation_id"
                                + " JOIN person p ON p.id = m.person_id"
                                + " WHERE c.state IN ('DRAFTING', 'READY') AND s.state <> 'PLANNED'"
                                + " AND p.email = 'claire.fontanel@batisseurs-valmont.example'"
                                + " ORDER BY s.number DESC LIMIT 1",
                        String.class);
        String remarks = "/sections/" + section + "/remarks";
        Page page =
                signedIn("claire.fontanel@batisseurs-valmont.example", PlayedDemo.PASSWORD, DESK, ColorScheme.LIGHT);
        go(page, remarks);
        page.fill("#words", "Combien de personnes suit-elle ?");
        send(page);
        look(page, remarks);
        look(page, page.locator("main a[href*='/remarks/']").first().getAttribute("href"));
        page.fill("#words", "Douze, en deux équipes.");
        send(page);
        look(page, remarks);
    }

    /** Adds an entry to the library, which the demonstration leaves empty, and opens its pages. */
    @Order(1)
    @Test
    void showsAnEntryOfTheLibrary() {
        Page page =
                signedIn("claire.fontanel@batisseurs-valmont.example", PlayedDemo.PASSWORD, DESK, ColorScheme.LIGHT);
        go(page, "/library/entries/new?kind=REFERENCE");
        page.fill("#title", "Ancienne filature, 4 200 t déposées");
        page.fill("#buyer", "Ville de Saint-Aubin-sur-Orme");
        page.locator("main form button.btn-primary").click();
        page.waitForLoadState();
        String entry = page.url().replaceAll("^https?://[^/]+|[?#].*", "");
        go(page, "/library/bids");
        String bid = page.locator("main a[href*='/library/bids/']").first().getAttribute("href");
        for (String path : List.of(entry, entry + "/form", "/library", bid)) {
            go(page, path);
            VISITED.put(PageTour.kind(path), 1);
            isAccessibleEverywhere(page);
            isWellMade(page);
        }
    }

    /** Proposes a question, keeps it, records its posting and an answer, and opens each page on the way. */
    @Order(1)
    @Test
    void showsTheQuestionsToTheBuyer() {
        Page page =
                signedIn("claire.fontanel@batisseurs-valmont.example", PlayedDemo.PASSWORD, DESK, ColorScheme.LIGHT);
        go(page, "/consortia");
        String consortium = page.locator("main th a").first().getAttribute("href");
        look(page, consortium + "/question-proposals/new");
        page.fill("#words", "Le réemploi des menuiseries est-il admis ?");
        send(page);
        String decision = page.locator("main a[href$='/decision']").first().getAttribute("href");
        look(page, decision.replace("/decision", ""));
        look(page, decision);
        page.check("input[name=decision][value=KEEP]");
        send(page);
        look(page, page.locator("main a[href*='/buyer-questions/']").first().getAttribute("href"));
        look(page, consortium + "/questions/posting");
        page.locator("input[name=questions]").first().check();
        page.fill("#postedAt", "2026-01-05T10:00");
        page.fill("#where", "marches.example");
        send(page);
        look(page, consortium + "/buyer-answers/new");
        page.locator("input[name=questions]").first().check();
        page.fill("#answeredOn", "2026-01-06");
        page.fill("#words", "Oui, sous réserve d’un contrôle.");
        send(page);
        String impact = page.url().replaceAll("^https?://[^/]+", "");
        assertThat(impact).endsWith("/impact");
        for (String path : List.of(
                impact,
                impact.replace("/impact", ""),
                impact.replace("/impact", "/correction"),
                consortium + "/questions/extension-request",
                consortium + "/questions")) {
            look(page, path);
        }
    }

    /** Says where the bid answers a criterion or a demand, and opens each page on the way. */
    @Order(1)
    @Test
    void showsWhereTheBidAnswersWhatTheBuyerAsks() {
        Page page =
                signedIn("claire.fontanel@batisseurs-valmont.example", PlayedDemo.PASSWORD, DESK, ColorScheme.LIGHT);
        go(page, "/consortia");
        List<String> groupings = page.locator("main th a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        Locator line = page.locator("main td a[href*='/compliance-matrix/']");
        for (int at = 0; line.count() == 0; at++) {
            ask(groupings.get(at));
            go(page, groupings.get(at) + "/compliance-matrix");
        }
        look(page, page.url().replace(address(""), ""));
        look(page, line.first().getAttribute("href"));
        page.check("input[name=way][value=NO_TEXT]");
        send(page);
        assertThat(page.url()).endsWith("/compliance-matrix");
    }

    /** Confirms a demand of the rules of a consultation in the demonstration, where no buyer's documents are loaded. */
    private void ask(String grouping) {
        UUID id = UUID.fromString(grouping.replaceAll(".*/", ""));
        UUID lead = UUID.fromString(jdbc.queryForObject(
                "SELECT lead_organisation_id FROM consortium WHERE id = ?", String.class, id.toString()));
        Actor actor = new Actor(Ids.next(), lead, Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
        SampleDemands.confirm(context, actor, id, DemandKind.OFFER_PIECES, "Mémoire technique");
    }

    private void look(Page page, String path) {
        go(page, path);
        VISITED.put(PageTour.kind(path), 1);
        isAccessibleEverywhere(page);
        isWellMade(page);
    }

    private static void send(Page page) {
        page.locator("main form button.btn-primary").first().click();
        page.waitForLoadState();
    }

    /** Loads a version with rules of one sentence, and waits until it was read and compared. */
    private void load(Page page, String dossier, String rules) {
        byte[] zip = SampleArchives.archive()
                .with("RC.txt", rules)
                .with("DPGF.txt", rules)
                .bytes();
        go(page, dossier + "/versions/new");
        page.setInputFiles("#archive", new FilePayload("dce.zip", "application/zip", zip));
        page.locator("main form button[type=submit]").click();
        page.waitForLoadState();
        for (int wait = 0; wait < 60 && page.content().contains("en cours"); wait++) {
            page.waitForTimeout(500);
            go(page, dossier);
        }
    }

    @Order(2)
    @Test
    void hasOpenedEveryPageOfTheApplication() throws IOException {
        Set<String> pages = RouteExpectation.all().stream()
                .map(RouteExpectation::route)
                .filter(route -> route.startsWith("GET /") && !route.startsWith("GET /api/"))
                .map(route -> route.substring(4))
                .filter(route -> PageTour.ELSEWHERE.stream().noneMatch(route::contains))
                .filter(route -> !route.endsWith("/submission/deposits")) // no demo consortium has several
                .collect(Collectors.toSet());

        assertThat(pages.stream()
                        .filter(route -> VISITED.keySet().stream().noneMatch(seen -> seen.matches(pattern(route)))))
                .isEmpty();
    }

    private static String pattern(String route) {
        return route.replaceAll("\\{[^/]+}", "[^/]+");
    }

    /** Returns false for a page that this person may not open, and for a page that is not due and redirects. */
    private boolean opens(Page page, String path) {
        Response response = page.navigate(address(path));
        if (response.status() == 404) {
            ignoreBrowserError("404");
            return false;
        }
        assertThat(response.status()).as(path).isEqualTo(200);
        return !ledElsewhere(page, path);
    }

    private boolean ledElsewhere(Page page, String path) {
        return !page.url().replaceAll("[?#].*", "").equals(address(path).replaceAll("[?#].*", ""));
    }

    /** Returns pages that are reached through a form and not through a link. */
    private static List<String> withoutLink(Page page, String path) {
        return switch (PageTour.kind(path)) {
            case "/sections/{id}" ->
                page.locator("textarea#markdown").count() > 0
                        ? List.of(path + "/check", path + "/preview", path + "/pictures", path + "/library")
                        : List.of();
            case "/invitations/{id}" ->
                Stream.of("nda", "receipt", "capacity", "question", "decline", "withdrawal", "confirmation")
                        .map(part -> path + "/" + part)
                        .toList();
            case "/consortia/{id}" ->
                Stream.of(
                                "slots",
                                "candidates",
                                "check",
                                "design",
                                "unfilled",
                                "waiting",
                                "news",
                                "diagram",
                                "outline",
                                "margin",
                                "dropouts",
                                "agreement/check",
                                "assessment/buyer-message")
                        .map(part -> path + "/" + part)
                        .toList();
            case "/organisations/{id}/update" -> List.of(path + "/photos", path + "/references");
            case "/network/schemes/{id}" -> List.of(path + "/edit");
            case "/inquiries/{id}", "/introductions/{id}" -> List.of(path + "/decline");
            case "/contributions/{id}" -> List.of(path + "/photographs");
            case "/showcases/{id}" -> List.of(path + "/registered");
            case "/consultations/{id}" -> List.of(path + "/facts", path + "/facts?all=1", path + "/official-rules");
            default -> List.of();
        };
    }

    private static List<String> links(Page page) {
        return page.locator("main a[href], header a[href]").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    /** Checks that the page has one title, one main button at most, no raw code or placeholder, and a language. */
    private static void isWellMade(Page page) {
        assertThat(page.title()).as(page.url()).endsWith(" · Cordée").doesNotContain("null");
        assertThat(page.locator("h1").count()).as("titles of %s", page.url()).isEqualTo(1);
        assertThat(page.locator("main .btn-primary:visible").count())
                .as("main buttons of %s", page.url())
                .isLessThanOrEqualTo(1);
        // The secret of a link may look like a code by chance.
        assertThat(page.locator("main").innerText().replaceAll("/i/[\\w-]+", ""))
                .as(page.url())
                .doesNotContain("??", "null", "LOT-0")
                .doesNotContainPattern("[A-Z]+_[A-Z_]+");
    }
}

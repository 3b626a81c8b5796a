package org.cordee.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cordee.CordeeTest;
import org.cordee.account.Accounts;
import org.cordee.account.PhoneApp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A test in a real browser on the whole application. The browser is Debian's Chromium or {@code CORDEE_CHROMIUM};
 * without one the test fails and is not skipped. Any error that the browser reports (content policy, scripts) fails the
 * test as well.
 */
@CordeeTest
@Tag("e2e")
abstract class BrowserFixture {

    static final int DESK = 1280;
    static final int PHONE = 390;

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /**
     * The error htmx reports when a live stream breaks off, for example when the user leaves a page; it connects again
     * by itself.
     */
    private static final String STREAM_BROKE_OFF = "[object Event]";

    /** The elements that end right of the window, as their opening tags. */
    private static final String WIDER = """
            [...document.querySelectorAll('main *')]
                .filter(one => one.getBoundingClientRect().right > window.innerWidth)
                .map(one => one.cloneNode().outerHTML)""";

    private static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcTemplate jdbc;

    private final List<String> complaints = new ArrayList<>();
    private final List<BrowserContext> contexts = new ArrayList<>();

    /** Starts the browser once per build; it ends with the JVM. */
    @BeforeAll
    static synchronized void startBrowser() {
        if (browser != null) {
            return;
        }
        Path executable = Path.of(System.getenv().getOrDefault("CORDEE_CHROMIUM", "/usr/bin/chromium"));
        assertThat(Files.isExecutable(executable))
                .as("browser at %s", executable)
                .isTrue();
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of("--no-sandbox")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }

    @BeforeEach
    void forgetFailures() {
        jdbc.update("DELETE FROM sign_in_failure");
    }

    @AfterEach
    void closePagesAndHearComplaints() {
        contexts.forEach(BrowserContext::close);
        assertThat(complaints).as("errors reported by the browser").isEmpty();
    }

    Page open(String path, int width, ColorScheme scheme, boolean javaScript) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 850)
                .setColorScheme(scheme)
                .setLocale("fr-FR")
                .setJavaScriptEnabled(javaScript));
        contexts.add(context);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type()) && !STREAM_BROKE_OFF.equals(message.text())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        go(page, path);
        return page;
    }

    Page open(String path, int width) {
        return open(path, width, ColorScheme.LIGHT, true);
    }

    Page signedIn(Accounts.Registered person, int width, ColorScheme scheme) {
        return signedIn(person.email(), Accounts.PASSWORD, width, scheme);
    }

    Page signedIn(String email, String password, int width, ColorScheme scheme) {
        Page page = open("/sign-in", width, scheme, true);
        signIn(page, email, password);
        page.waitForURL("**/");
        return page;
    }

    /** Fills and sends the page that signs in; the caller waits for the page it leads to. */
    static void signIn(Page page, Accounts.Registered person) {
        signIn(page, person.email(), Accounts.PASSWORD);
    }

    private static void signIn(Page page, String email, String password) {
        page.getByLabel("Adresse électronique").fill(email);
        page.getByLabel("Mot de passe").fill(password);
        page.keyboard().press("Enter");
    }

    void go(Page page, String path) {
        page.navigate(address(path));
    }

    String address(String path) {
        return "http://localhost:" + port + path;
    }

    /** Ignores expected errors: the browser reports every error response, and this one was intended. */
    void ignoreBrowserError(String word) {
        complaints.removeIf(complaint -> complaint.contains(word));
    }

    /** Checks the page on a phone in light colours and on a desk in dark ones. */
    static void isAccessibleEverywhere(Page page) {
        isAccessibleEverywhere(page, ColorScheme.LIGHT);
    }

    /**
     * Checks the page in both widths and both colour schemes without loading it again: on a phone in the given scheme,
     * on a desk in the other one. The contrast of colours takes most of the time, so each is asked twice, not four
     * times.
     */
    static void isAccessibleEverywhere(Page page, ColorScheme onThePhone) {
        ColorScheme onTheDesk = onThePhone == ColorScheme.LIGHT ? ColorScheme.DARK : ColorScheme.LIGHT;
        isAccessible(page, PHONE, onThePhone);
        isAccessible(page, DESK, onTheDesk);
    }

    /**
     * Checks the page in both widths when a page of its kind is opened for the first time, and later in one of them with
     * the other colour scheme: axe takes most of the time of a tour, and finds faults of a kind at the first visit.
     *
     * @param visit 1 for the first page of its kind
     */
    static void isAccessibleAtVisit(Page page, int visit) {
        if (visit == 1) {
            isAccessibleEverywhere(page);
        } else if (visit % 2 == 0) {
            isAccessible(page, PHONE, ColorScheme.DARK);
        } else {
            isAccessible(page, DESK, ColorScheme.LIGHT);
        }
    }

    private static void isAccessible(Page page, int width, ColorScheme scheme) {
        page.setViewportSize(width, 850);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        isAccessible(page);
    }

    /** Checks WCAG 2.2 AA and best practice with axe, and that the page does not scroll sideways. */
    static void isAccessible(Page page) {
        // After a click the page may have begun, and its main part not yet have arrived.
        page.waitForLoadState();
        hasNoViolation(page, new AxeBuilder(page).withTags(RULES));
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("fits its width: %s, but not %s", page.url(), page.evaluate(WIDER))
                .isTrue();
    }

    private static void hasNoViolation(Page page, AxeBuilder axe) {
        // Without legacy mode, axe opens an additional page for each analysis, a thousand times per build.
        List<Rule> violations = axe.setLegacyMode(true).analyze().getViolations();

        assertThat(violations)
                .as(page.url())
                .extracting(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                .isEmpty();
    }

    /** Reads the secret of a new app from its page, once the page has arrived as far as the field for the code. */
    static PhoneApp scan(Page page) {
        page.locator("#code").waitFor();
        return PhoneApp.scanned(page.content());
    }
}

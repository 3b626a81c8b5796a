package org.cordee.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordee.CordeeTest;
import org.cordee.platform.Browser;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;

/** Tests that a request without an account leaves nothing in the memory of the server. */
@CordeeTest
class AnonymousSessionModuleTests {

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" content=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    WebApplicationContext application;

    @BeforeEach
    void useTheStoreOfTheProduct() {
        CsrfOfTheProduct.restore(application);
    }

    @Test
    void makesNoSessionForPagesThatEveryoneMayOpenNorForRefusedOnes() {
        for (String path :
                List.of("/sign-in", "/forgotten-password", "/help", "/accessibility", "/", "/tasks", "/i/x")) {
            Browser browser = new Browser(port);

            browser.get(path);

            assertThat(browser.session()).as(path).isEmpty();
        }
        String email = accounts.memberOf(Ids.next()).email();
        assertThat(Browser.signedIn(port, email, Accounts.PASSWORD).session())
                .as("the same question after a sign-in")
                .isPresent();
    }

    @Test
    void refusesASignInWithoutTheTokenOfThePage() {
        Browser browser = new Browser(port);
        browser.get("/sign-in");

        HttpResponse<String> answer =
                browser.forgettingItsToken().post("/sign-in", "email", "a@example.org", "password", "x");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void refusesATokenThatAnotherBrowserGot() {
        Matcher foreign = TOKEN.matcher(new Browser(port).get("/sign-in").body());
        assertThat(foreign.find()).isTrue();
        Browser second = new Browser(port);

        HttpResponse<String> answer =
                second.post("/sign-in", "email", "a@example.org", "password", "x", "_csrf", foreign.group(1));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void leadsToTheWantedPageAfterTheSignIn() {
        Browser browser = new Browser(port);
        browser.get("/tasks?page=1");
        browser.get("/sign-in");

        HttpResponse<String> answer =
                browser.post("/sign-in", "email", accounts.coordinator().email(), "password", Accounts.PASSWORD);

        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(page -> assertThat(page).endsWith("/tasks?page=1"));
        assertThat(browser.get("/tasks").statusCode()).isEqualTo(200);
    }
}

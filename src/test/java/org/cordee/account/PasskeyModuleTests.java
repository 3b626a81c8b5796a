package org.cordee.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Set;
import org.cordee.CordeeTest;
import org.cordee.account.Accounts.Registered;
import org.cordee.account.SignInHistory.SignInRow;
import org.cordee.platform.Browser;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.WebApplicationContext;

/** A person creates a passkey with its device, and signs in with it alone or after the password. */
@CordeeTest
class PasskeyModuleTests {

    private static final String STEP = "/sign-in/factor";
    private static final String REFUSED = "/sign-in?passkey";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    SecondFactorReading reading;

    @Autowired
    SignInHistory history;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    WebApplicationContext application;

    private Registered person;
    private PasskeyDevice device;

    @BeforeEach
    void register() {
        CsrfOfTheProduct.restore(application);
        person = accounts.memberOf(Ids.next());
        device = new PasskeyDevice("http://localhost:" + port);
    }

    @Test
    void createsAPasskeyOnThePageOfTheAccountAndSignsInWithItAlone() {
        HttpResponse<String> added = add();
        Browser browser = new Browser(port);

        String home = signIn(browser);

        assertThat(location(added)).endsWith("/account/security?added");
        assertThat(home).doesNotContain("/sign-in");
        browser.textWith("/account", person.email());
        browser.textWith("/account/security", "Ordinateur des essais", "10 codes");
        browser.textWith("/account/sessions", "Clé d’accès");
        assertThat(reading.of(actor()).passkeys().get(0).usedAt()).isNotNull();
        assertThat(history.of(actor(), PageRequest.of(0, 1)).getContent())
                .extracting(SignInRow::means)
                .containsExactly(SignInMeans.PASSKEY);
    }

    @Test
    void acceptsThePasskeyAsTheSecondStepAfterThePassword() {
        add();
        Browser browser = new Browser(port);
        browser.get("/sign-in");
        browser.post("/sign-in", "email", person.email(), "password", Accounts.PASSWORD);
        assertThat(location(browser.get("/account"))).endsWith(STEP);
        browser.get(STEP);
        String options = browser.post("/sign-in/passkey/options").body();

        String next = location(browser.post("/sign-in/passkey", "credential", device.sign(options, person.id())));

        assertThat(options).contains("\"allowCredentials\":[{");
        assertThat(next).doesNotContain("/sign-in");
        browser.textWith("/account", person.email());
        assertThat(history.of(actor(), PageRequest.of(0, 20)).getContent())
                .extracting(SignInRow::means)
                .contains(SignInMeans.PASSWORD_AND_PASSKEY);
    }

    @Test
    void refusesThePasskeyOfAnotherPersonAsTheSecondStep() {
        add();
        Registered other = accounts.memberOf(Ids.next());
        PasskeyDevice others = new PasskeyDevice("http://localhost:" + port);
        add(other, others);
        Browser browser = new Browser(port);
        browser.get("/sign-in");
        browser.post("/sign-in", "email", person.email(), "password", Accounts.PASSWORD);
        browser.get(STEP);
        String options = browser.post("/sign-in/passkey/options").body();

        assertThat(location(browser.post("/sign-in/passkey", "credential", others.sign(options, other.id()))))
                .endsWith(STEP + "?passkey");
        assertThat(location(browser.get("/account"))).endsWith(STEP);
    }

    @Test
    void refusesADeviceThatDidNotVerifyItsUser() {
        assertThat(location(add(person, new PasskeyDevice("http://localhost:" + port).withoutVerifying())))
                .isEmpty();
        assertThat(reading.of(actor()).passkeys()).isEmpty();
        add();

        device.withoutVerifying();

        assertThat(signIn(new Browser(port))).endsWith(REFUSED);
    }

    @Test
    void refusesAnAnswerThatComesTwice() {
        add();
        Browser browser = new Browser(port);
        browser.get("/sign-in");
        String answer = device.sign(browser.post("/sign-in/passkey/options").body(), person.id());
        assertThat(location(browser.post("/sign-in/passkey", "credential", answer)))
                .doesNotContain("/sign-in");
        browser.get("/account");
        browser.post("/sign-out");
        browser.get("/sign-in");

        assertThat(location(browser.post("/sign-in/passkey", "credential", answer)))
                .endsWith(REFUSED);
        browser.get("/sign-in");
        browser.post("/sign-in/passkey/options");
        assertThat(location(browser.post("/sign-in/passkey", "credential", answer)))
                .endsWith(REFUSED);
    }

    @Test
    void refusesAnAnswerThatWasGivenToThePageOfAnotherSite() {
        add();

        device.on("http://localhost.exemple.test:" + port);

        assertThat(signIn(new Browser(port))).endsWith(REFUSED);
    }

    @Test
    void refusesACopyOfTheKey() {
        add();
        signIn(new Browser(port));
        signIn(new Browser(port));

        device.copiedAt(0);

        assertThat(signIn(new Browser(port))).endsWith(REFUSED);
    }

    @Test
    void theSessionOfAVisitorIsShortAndTheSignInMakesItLong() {
        add();
        Browser browser = new Browser(port);
        browser.get("/sign-in");
        assertThat(browser.session()).isEmpty();
        String options = browser.post("/sign-in/passkey/options").body();
        int before = sessionLife(browser);

        browser.post("/sign-in/passkey", "credential", device.sign(options, person.id()));

        assertThat(before).isEqualTo(600);
        assertThat(sessionLife(browser)).isGreaterThan(3600);
    }

    private int sessionLife(Browser browser) {
        return jdbc.queryForObject(
                "SELECT max_inactive_interval FROM http_session WHERE session_id = ?",
                Integer.class,
                browser.session().orElseThrow());
    }

    private HttpResponse<String> add() {
        return add(person, device);
    }

    private HttpResponse<String> add(Registered owner, PasskeyDevice with) {
        Browser browser = Browser.signedIn(port, owner.email(), Accounts.PASSWORD);
        browser.textWith("/account/security/passkeys/new", "Ajouter une clé d’accès");
        String options = browser.post("/account/security/passkeys/options").body();
        return browser.post(
                "/account/security/passkeys",
                "label",
                "Ordinateur des essais",
                "credential",
                with.create(options),
                "proof",
                Accounts.PASSWORD);
    }

    /** Signs in with the passkey alone and returns where the answer leads. */
    private String signIn(Browser browser) {
        browser.get("/sign-in");
        String options = browser.post("/sign-in/passkey/options").body();
        return location(browser.post("/sign-in/passkey", "credential", device.sign(options, person.id())));
    }

    private Actor actor() {
        return new Actor(person.id(), person.organisationId(), Set.of(Role.MEMBER, Role.SIGNATORY), Actor.Via.ACCOUNT);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}

package org.cordee.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.cordee.CordeeTest;
import org.cordee.account.SignInThrottle.Guess;
import org.cordee.account.SignInThrottle.Reservation;
import org.cordee.platform.ApiClient;
import org.cordee.platform.Browser;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Somebody guesses passwords from one address or from many, and the owner still signs in. */
@CordeeTest
class GuessingModuleTests {

    private static final Actor ADMINISTRATOR =
            new Actor(Ids.next(), null, Set.of(Role.ADMINISTRATOR), Actor.Via.ACCOUNT);
    private static final String CHOSEN = "une toute autre phrase";

    @LocalServerPort
    int port;

    @Autowired
    SignInThrottle throttle;

    @Autowired
    ChangingPasswords passwords;

    @Autowired
    ChangingAccess access;

    @Autowired
    OneTimeLinks links;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountSettings settings;

    @Autowired
    JdbcTemplate jdbc;

    private final String account = "personne-" + Ids.next() + "@exemple.test";

    @BeforeEach
    @AfterEach
    void forgetFailures() {
        jdbc.update("DELETE FROM sign_in_failure");
    }

    @Test
    void evaluatesNoMoreParallelGuessesThanTheLimit() throws Exception {
        int many = 40;
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            List<Callable<Optional<Reservation>>> guesses = IntStream.range(0, many)
                    .<Callable<Optional<Reservation>>>mapToObj(number -> () -> guess(account, "192.0.2.1"))
                    .toList();
            List<Reservation> admitted = new ArrayList<>();
            for (Future<Optional<Reservation>> guess : threads.invokeAll(guesses)) {
                guess.get().ifPresent(admitted::add);
            }

            assertThat(admitted).hasSize(settings.failuresPerAccount());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void wrongGuessesFromOneNetworkCloseTheAccountForThatNetworkAlone() {
        fail(account, "192.0.2.1", settings.failuresPerAccount());

        assertThat(guess(account, "192.0.2.1")).isEmpty();
        assertThat(guess(account, "192.0.2.2")).isPresent();
    }

    @Test
    void anIpv6PrefixCountsAsOneNetwork() {
        for (int host = 0; host < settings.failuresPerAccount(); host++) {
            assertThat(guess(account, "2001:db8:0:1::" + host)).isPresent();
        }

        assertThat(guess(account, "2001:db8:0:1:abcd::1")).isEmpty();
        assertThat(guess(account, "2001:db8:0:2::1")).isPresent();
    }

    @Test
    void sixtyFailuresOfANetworkLeaveItsOtherAccountsTwoGuesses() {
        for (int number = 0; number < settings.failuresPerAddress(); number++) {
            fail("autre-" + number + "-" + account, "192.0.2.1", 1);
        }

        assertThat(guess(account, "192.0.2.1")).isPresent();
        assertThat(guess(account, "192.0.2.1")).isPresent();
        assertThat(guess(account, "192.0.2.1")).isEmpty();
    }

    @Test
    void guessesFromEverywhereAreSlowedDownForUnknownBrowsersOnly() {
        for (int number = 0; number < settings.failuresFromEverywhere(); number++) {
            fail(account, "192.0.2." + number, 1);
        }

        assertThat(guess(account, "198.51.100.1"))
                .as("the first within a pause")
                .isPresent();
        assertThat(guess(account, "198.51.100.2"))
                .as("the second within a pause")
                .isEmpty();
        assertThat(throttle.reserve(new Guess(account, 0, CallerNetwork.of("198.51.100.3"), Secrets.draw())))
                .as("a known browser")
                .isPresent();
        jdbc.update("UPDATE sign_in_failure SET next_at = next_at - INTERVAL 1 HOUR WHERE next_at IS NOT NULL");
        assertThat(guess(account, "198.51.100.4")).as("after the pause").isPresent();
    }

    @Test
    void aKnownBrowserHasALimitOfItsOwn() {
        String device = Secrets.draw();
        for (int number = 0; number < 2 * settings.failuresPerAccount(); number++) {
            assertThat(throttle.reserve(new Guess(account, 0, CallerNetwork.of("192.0.2.1"), device)))
                    .as("guess %s: first of the browser, then of the network", number)
                    .isPresent();
        }

        assertThat(throttle.reserve(new Guess(account, 0, CallerNetwork.of("192.0.2.1"), device)))
                .isEmpty();
    }

    @Test
    void aRightPasswordTakesItsCountBack() {
        fail(account, "192.0.2.1", settings.failuresPerAccount() - 1);

        throttle.succeeded(guess(account, "192.0.2.1").orElseThrow());

        fail(account, "192.0.2.1", settings.failuresPerAccount());
        assertThat(guess(account, "192.0.2.1")).isEmpty();
    }

    @Test
    void failuresCountForAQuarterOfAnHour() {
        fail(account, "192.0.2.1", settings.failuresPerAccount());

        jdbc.update("UPDATE sign_in_failure SET since = since - INTERVAL 15 MINUTE");

        assertThat(guess(account, "192.0.2.1")).isPresent();
    }

    @Test
    void theOwnerSignsInFromAKnownBrowserWhileOthersGuess() {
        String email = accounts.memberOf(Ids.next()).email();
        Browser own = Browser.signedIn(port, email, Accounts.PASSWORD);
        own.get("/");
        own.post("/sign-out");
        closeByGuesses(email);

        assertThat(signIn(own, email, Accounts.PASSWORD)).doesNotContain("sign-in");
        assertThat(signIn(new Browser(port), email, Accounts.PASSWORD)).endsWith("/sign-in?too-many");
    }

    @Test
    void aNewPasswordChosenByALinkOpensTheSignInAtOnce() {
        Accounts.Registered person = accounts.memberOf(Ids.next());
        closeByGuesses(person.email());
        Browser browser = new Browser(port);
        String link = "/i/"
                + links.issue(
                        ChangingPasswords.LINK_PURPOSE,
                        person.id(),
                        null,
                        person.email(),
                        java.time.Instant.now().plusSeconds(100_000_000))
                + "/password";
        browser.get(link);

        assertThat(browser.post(link, "password", CHOSEN, "again", CHOSEN).statusCode())
                .isEqualTo(302);

        assertThat(signIn(browser, person.email(), CHOSEN)).doesNotContain("sign-in");
    }

    @Test
    void anAdministratorLetsAPersonInAgain() {
        accounts.administrator();
        Accounts.Registered person = accounts.memberOf(Ids.next());
        closeByGuesses(person.email());

        access.forgetGuesses(ADMINISTRATOR, person.id());

        assertThat(signIn(new Browser(port), person.email(), Accounts.PASSWORD)).doesNotContain("sign-in");
    }

    @Test
    void theCurrentPasswordCannotBeGuessedInsideASession() {
        Accounts.Registered person = accounts.memberOf(Ids.next());
        Actor self = new Actor(person.id(), person.organisationId(), Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
        for (int number = 0; number < settings.failuresPerAccount(); number++) {
            assertThat(refusal(self, "essai " + number)).isEqualTo("account.password.wrong");
        }

        assertThat(refusal(self, Accounts.PASSWORD)).isEqualTo("account.password.too-many");
        assertThat(signIn(new Browser(port), person.email(), Accounts.PASSWORD))
                .as("the sign-in of the owner")
                .doesNotContain("sign-in");
    }

    @Test
    void aPersonSeesItsSignInsTheFailedOnesToo() {
        Accounts.Registered person = accounts.memberOf(Ids.next());
        closeByGuesses(person.email());
        signIn(new Browser(port), person.email(), "une de trop");
        ApiClient.basic(port, person.email(), "encore une").get("/api/v1/me");
        jdbc.update("DELETE FROM sign_in_failure");

        Browser browser = Browser.signedIn(port, person.email(), Accounts.PASSWORD);

        browser.textWith(
                "/account/sessions",
                "Incorrect, 8 fois",
                "Refusé après trop d’essais, 2 fois",
                "Connecté",
                "Cette session",
                "127.0.0.1");
    }

    private String refusal(Actor self, String current) {
        try {
            passwords.change(self, current, CHOSEN);
            return "changed";
        } catch (RuleViolation refused) {
            return refused.key();
        }
    }

    private void closeByGuesses(String email) {
        Browser stranger = new Browser(port);
        for (int number = 0; number < settings.failuresPerAccount(); number++) {
            assertThat(signIn(stranger, email, "essai " + number)).endsWith("/sign-in?wrong");
        }
    }

    private static String signIn(Browser browser, String email, String password) {
        browser.get("/sign-in");
        return browser.post("/sign-in", "email", email, "password", password)
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    private void fail(String of, String address, int times) {
        for (int number = 0; number < times; number++) {
            assertThat(guess(of, address)).isPresent();
        }
    }

    private Optional<Reservation> guess(String of, String address) {
        return Objects.requireNonNull(throttle.reserve(new Guess(of, 0, CallerNetwork.of(address), null)));
    }
}

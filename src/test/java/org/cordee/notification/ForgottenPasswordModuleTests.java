package org.cordee.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.account.Accounts;
import org.cordee.account.ChangingAccess;
import org.cordee.account.RegisteringPeople;
import org.cordee.platform.Browser;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A person who forgot the password gets a letter; a request for another person's address reveals nothing. */
@CordeeTest
@ExtendWith(OutputCaptureExtension.class)
class ForgottenPasswordModuleTests {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String CHOSEN = "une toute autre phrase";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    RegisteringPeople registering;

    @Autowired
    ChangingAccess access;

    @Autowired
    Letters letters;

    @Autowired
    JdbcTemplate jdbc;

    private Browser browser;

    @BeforeEach
    @AfterEach
    void forgetFailures() {
        jdbc.update("DELETE FROM sign_in_failure");
        browser = new Browser(port);
    }

    @Test
    void answersTheSameForKnownAndUnknownAddresses() {
        HttpResponse<String> known = ask(accounts.memberOf(Ids.next()).email());
        HttpResponse<String> unknown = ask("personne-" + Ids.next() + "@exemple.test");

        assertThat(known.statusCode()).isEqualTo(302).isEqualTo(unknown.statusCode());
        String next = known.headers().firstValue("Location").orElseThrow();
        assertThat(unknown.headers().firstValue("Location")).contains(next);
        assertThat(browser.get(next).body())
                .contains("Si un compte existe à cette adresse")
                .doesNotContain("??");
    }

    @Test
    void theLinkOfTheLetterSetsANewPasswordOnceAndEndsEverySession(CapturedOutput output) {
        Accounts.Registered person = accounts.memberOf(Ids.next());
        Browser elsewhere = Browser.signedIn(port, person.email(), Accounts.PASSWORD);
        ask(person.email());
        String link = link(person.id());
        assertThat(browser.get(link + "/password").body()).contains("12 caractères au moins");

        assertThat(choose(link, "court", "court").body()).contains("Choisissez au moins 12");
        assertThat(choose(link, CHOSEN, CHOSEN + "s").body()).contains("ne sont pas identiques");
        assertThat(elsewhere.get("/").statusCode()).isEqualTo(200);
        assertThat(choose(link, CHOSEN, CHOSEN).statusCode()).isEqualTo(302);

        assertThat(elsewhere.get("/").statusCode()).isEqualTo(302);
        assertThat(browser.get(link).statusCode()).isEqualTo(410);
        assertThat(Browser.signedIn(port, person.email(), CHOSEN).get("/").statusCode())
                .isEqualTo(200);
        assertThat(signIn(person.email(), Accounts.PASSWORD)).endsWith("/sign-in?wrong");
        assertThat(output.getAll()).doesNotContain(link.substring(3)).doesNotContain(CHOSEN);
    }

    @Test
    void theLetterIsInThePersonsLanguageAndExplainsAnUnexpectedRequest() {
        UUID person = registering.register(
                "m" + Ids.next() + "@exemple.test", "Mary Walsh", Accounts.PASSWORD, Locale.ENGLISH, List.of());

        ask(email(person));

        Letter letter = letter(person);
        assertThat(letter.title()).isEqualTo("Choose a new password");
        assertThat(letter.text())
                .contains("Hello Mary Walsh,", "If it was not you, do nothing", "This link is personal")
                .doesNotContain("colleague");
    }

    @Test
    void writesNothingToAClosedAccountNorMoreThanThreeLettersAtATime() {
        accounts.administrator();
        Accounts.Registered closed = accounts.memberOf(Ids.next());
        access.disable(
                new Actor(Ids.next(), null, java.util.Set.of(Role.ADMINISTRATOR), Actor.Via.ACCOUNT), closed.id());
        Accounts.Registered pestered = accounts.memberOf(Ids.next());

        assertThat(ask(closed.email()).statusCode()).isEqualTo(302);
        for (int time = 0; time < 5; time++) {
            assertThat(ask(pestered.email()).statusCode()).isEqualTo(302);
        }
        Accounts.Registered last = accounts.memberOf(Ids.next());
        ask(last.email());

        await().atMost(PATIENCE).until(() -> letters.findByPersonId(last.id()).size() == 1);
        await().atMost(PATIENCE)
                .until(() -> letters.findByPersonId(pestered.id()).size() == 3);
        await().atMost(PATIENCE).until(this::nothingIsLeftToHear);
        assertThat(letters.findByPersonId(pestered.id())).hasSize(3);
        assertThat(letters.findByPersonId(closed.id())).isEmpty();
    }

    @Test
    void refusesTooManyRequestsFromOneNetworkAddress() {
        for (int time = 0; time < 60; time++) {
            ask("personne-" + time + "@exemple.test");
        }

        HttpResponse<String> refused = ask(accounts.memberOf(Ids.next()).email());

        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.body()).contains("Trop de demandes");
    }

    @Test
    void refusesAnIncompleteAddress() {
        assertThat(ask("nom").body()).contains("n’est pas complète");
    }

    private HttpResponse<String> ask(String email) {
        browser.get("/forgotten-password");
        return browser.post("/forgotten-password", "email", email);
    }

    private HttpResponse<String> choose(String link, String password, String again) {
        return browser.post(link + "/password", "password", password, "again", again);
    }

    private String signIn(String email, String password) {
        Browser other = new Browser(port);
        other.get("/sign-in");
        return other.post("/sign-in", "email", email, "password", password)
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    private Letter letter(UUID person) {
        await().atMost(PATIENCE).until(() -> letters.findByPersonId(person).size() == 1);
        return letters.findByPersonId(person).get(0);
    }

    private String link(UUID person) {
        return letter(person).text().replaceAll("(?s).*(/i/[A-Za-z0-9_-]{43}).*", "$1");
    }

    private boolean nothingIsLeftToHear() {
        Long left = jdbc.queryForObject(
                "SELECT count(*) FROM event_publication WHERE event_type LIKE '%PasswordAsked'", Long.class);
        return left != null && left == 0;
    }

    private String email(UUID person) {
        return jdbc.queryForObject("SELECT email FROM person WHERE id = ?", String.class, person.toString());
    }
}

package org.cordee.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.cordee.CordeeTest;
import org.cordee.account.Accounts.Registered;
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
import org.springframework.context.ApplicationContext;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** A person with a second factor signs in in two steps; nothing opens with the password alone. */
@CordeeTest
class SecondFactorModuleTests {

    private static final Pattern RECOVERY_CODE = Pattern.compile("[0-9a-z]{4}(?:-[0-9a-z]{4}){3}");
    private static final String STEP = "/sign-in/factor";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    Accounts accounts;

    @Autowired
    ChangingSecondFactor changing;

    @Autowired
    SecondFactorReading reading;

    @Autowired
    GuestIdentity guests;

    @Autowired
    AccountSettings settings;

    @Autowired
    ChangingAccess access;

    @Autowired
    ChangingPasswords passwords;

    @Autowired
    SignInHistory history;

    @Autowired
    OwnSessions sessions;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void forgetFailures() {
        jdbc.update("DELETE FROM sign_in_failure");
    }

    @AfterEach
    void requireNothing() {
        SecondFactorSwitch.require(application, false);
        SecurityContextHolder.clearContext();
    }

    @Test
    void addsAnAppOnThePageOfTheAccountAndShowsTenRecoveryCodesOnce() {
        Registered person = accounts.memberOf(Ids.next());
        Browser browser = Browser.signedIn(port, person.email(), Accounts.PASSWORD);
        browser.textWith("/account/security", "Ajouter une application");

        Browser.redirects(browser.post("/account/security/app"));
        String page = browser.textWith("/account/security/app", "Scannez ce code", "class=\"qr\"");
        PhoneApp app = PhoneApp.scanned(page);
        HttpResponse<String> wrong = confirm(browser, "000000x", Accounts.PASSWORD);
        HttpResponse<String> unproven = confirm(browser, app.code(-1), "pas celui-là");
        HttpResponse<String> done = confirm(browser, app.code(-1), Accounts.PASSWORD);

        assertThat(wrong.body()).contains("id=\"code-error\"").doesNotContain("id=\"proof-error\"");
        assertThat(unproven.body()).contains("id=\"proof-error\"");
        Browser.redirects(done);
        assertThat(recoveryCodes(browser.followed(done).body())).hasSize(10).doesNotHaveDuplicates();
        assertThat(recoveryCodes(browser.textWith("/account/security", "Actif", "10 codes")))
                .isEmpty();
    }

    @Test
    void asksForTheCodeAfterThePasswordAndThenOpensThePageThatWasAskedFor() {
        Registered person = accounts.memberOf(Ids.next());
        PhoneApp app = PhoneApp.added(changing, reading, actor(person));
        Browser browser = new Browser(port);
        browser.get("/account");
        signIn(browser, person);

        HttpResponse<String> between = browser.get("/account");
        String step = browser.textWith(STEP, "Deuxième étape");
        HttpResponse<String> done = browser.post(STEP, "code", app.code(0));

        assertThat(location(between)).endsWith(STEP);
        assertThat(step).doesNotContain("Camille").doesNotContain(person.email());
        assertThat(location(done)).contains("/account");
        browser.textWith("/account", person.email());
    }

    @Test
    void showsNothingOfTheAccountBetweenTheTwoSteps() {
        Registered person = accounts.memberOf(Ids.next());
        PhoneApp.added(changing, reading, actor(person));
        Browser browser = new Browser(port);
        signIn(browser, person);

        for (String page : List.of("/", "/account", "/account/security", "/tasks", "/notifications")) {
            assertThat(location(browser.get(page))).as(page).endsWith(STEP);
        }
        for (String open : List.of("/help", "/accessibility", "/personal-data", "/sign-in")) {
            assertThat(browser.get(open).body()).as(open).doesNotContain("Camille");
        }
        browser.get(STEP);
        assertThat(browser.post("/account/tokens", "name", "essai").statusCode())
                .isEqualTo(302);
        assertThat(count("api_token", person)).isZero();
    }

    @Test
    void acceptsACodeOfTheAppOnce() {
        Registered person = accounts.memberOf(Ids.next());
        PhoneApp app = PhoneApp.added(changing, reading, actor(person));
        String code = app.code(0);

        assertThat(secondStep(person, code)).doesNotContain(STEP);
        assertThat(secondStep(person, code)).endsWith(STEP + "?wrong");
        assertThat(secondStep(person, app.code(-1))).endsWith(STEP + "?wrong");
        assertThat(secondStep(person, app.code(1))).doesNotContain(STEP);
    }

    @Test
    void acceptsARecoveryCodeOnceAndCountsTheRest() {
        Registered person = accounts.memberOf(Ids.next());
        PhoneApp.added(changing, reading, actor(person));
        String code =
                changing.renewRecoveryCodes(actor(person), Accounts.PASSWORD).get(3);

        assertThat(secondStep(person, code.toUpperCase(java.util.Locale.ROOT).replace("-", " ")))
                .doesNotContain(STEP);
        assertThat(secondStep(person, code)).endsWith(STEP + "?wrong");

        assertThat(reading.of(actor(person)).recoveryCodesLeft()).isEqualTo(9);
    }

    @Test
    void endsTheOldRecoveryCodesWithTheNewOnes() {
        Registered person = accounts.memberOf(Ids.next());
        PhoneApp.added(changing, reading, actor(person));
        String old =
                changing.renewRecoveryCodes(actor(person), Accounts.PASSWORD).get(0);
        changing.renewRecoveryCodes(actor(person), Accounts.PASSWORD);

        assertThat(secondStep(person, old)).endsWith(STEP + "?wrong");
    }

    @Test
    void refusesTheRightCodeAfterFiveWrongOnesAlsoInANewSession() {
        Registered person = accounts.memberOf(Ids.next());
        PhoneApp app = PhoneApp.added(changing, reading, actor(person));
        Browser browser = new Browser(port);
        signIn(browser, person);
        for (int guess = 0; guess < 5; guess++) {
            browser.get(STEP);
            assertThat(location(browser.post(STEP, "code", "00000" + guess + "9")))
                    .endsWith(STEP + "?wrong");
        }

        assertThat(secondStep(person, app.code(0))).endsWith(STEP + "?too-many");
        assertThat(browser.textWith(STEP + "?too-many", "Trop d’essais")).doesNotContain("Camille");
    }

    @Test
    void anAdministratorOpensTheSecondStepAgainButANewPasswordDoesNot() {
        Registered person = accounts.memberOf(Ids.next());
        PhoneApp app = PhoneApp.added(changing, reading, actor(person));
        for (int guess = 0; guess < SignInThrottle.GUESSES_OF_A_DAY; guess++) {
            // The count of a quarter of an hour ends here; the one of a day goes on.
            jdbc.update("UPDATE sign_in_failure SET counted = 0 WHERE window_seconds < 86400");
            assertThat(secondStep(person, "12345678")).endsWith(STEP + "?wrong");
        }
        jdbc.update("UPDATE sign_in_failure SET counted = 0 WHERE window_seconds < 86400");
        passwords.change(actor(person), Accounts.PASSWORD, "une toute autre phrase");
        passwords.change(actor(person), "une toute autre phrase", Accounts.PASSWORD + " bis");
        String before = secondStep(person, app.code(0), Accounts.PASSWORD + " bis");

        access.forgetGuesses(new Actor(Ids.next(), null, Set.of(Role.ADMINISTRATOR), Actor.Via.ACCOUNT), person.id());

        assertThat(before).endsWith(STEP + "?too-many");
        assertThat(secondStep(person, app.code(0), Accounts.PASSWORD + " bis")).doesNotContain(STEP);
    }

    @Test
    void guessesFromElsewhereDoNotCloseTheSecondStepInTheOwnersBrowser() {
        Registered person = accounts.memberOf(Ids.next());
        PhoneApp app = PhoneApp.added(changing, reading, actor(person));
        Browser owner = new Browser(port);
        signIn(owner, person);
        owner.get(STEP);
        assertThat(location(owner.post(STEP, "code", app.code(0)))).doesNotContain(STEP);
        owner.get("/account");
        owner.post("/sign-out");
        for (int guess = 0; guess < SignInThrottle.CODES; guess++) {
            assertThat(secondStep(person, "12345678")).endsWith(STEP + "?wrong");
        }
        assertThat(secondStep(person, app.code(1))).endsWith(STEP + "?too-many");

        signIn(owner, person);
        owner.get(STEP);

        assertThat(location(owner.post(STEP, "code", app.code(1)))).doesNotContain(STEP);
    }

    @Test
    void aSessionBetweenTheStepsIsNoneOfThePersonsSessionsAndOpensNoApi() {
        Registered person = accounts.memberOf(Ids.next());
        PhoneApp.added(changing, reading, actor(person));
        for (int attempt = 0; attempt <= settings.sessionsPerPerson(); attempt++) {
            Browser browser = new Browser(port);
            signIn(browser, person);
            assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(401);
        }

        assertThat(sessions.of(actor(person), null)).isEmpty();
        assertThat(count("known_device", person)).isZero();
        assertThat(jdbc.queryForObject(
                        "SELECT count(*) FROM http_session WHERE principal_name = ?",
                        Long.class,
                        person.id().toString()))
                .isZero();
    }

    @Test
    void recordsTheFirstStepTheWrongCodeAndTheCompleteSignIn() {
        Registered person = accounts.memberOf(Ids.next());
        PhoneApp app = PhoneApp.added(changing, reading, actor(person));
        secondStep(person, "12345678");
        secondStep(person, app.code(0));

        assertThat(history.of(actor(person), PageRequest.of(0, 20)).getContent())
                .extracting(row -> row.outcome() + " " + row.means() + " " + row.times())
                .containsExactlyInAnyOrder("SIGNED_IN PASSWORD_AND_CODE 1", "FIRST_STEP PASSWORD 2", "WRONG CODE 1");
    }

    @Test
    void putsNoRecoveryCodeInClearTextIntoTheTableOfSessions() {
        Registered person = accounts.memberOf(Ids.next());
        PhoneApp app = PhoneApp.added(changing, reading, actor(person));
        Browser browser = new Browser(port);
        signIn(browser, person);
        browser.get(STEP);
        browser.post(STEP, "code", app.code(0));
        browser.get("/account/security/recovery-codes");

        HttpResponse<String> done = browser.post("/account/security/recovery-codes", "proof", Accounts.PASSWORD);

        List<byte[]> stored = jdbc.queryForList("SELECT attribute_bytes FROM http_session_attribute", byte[].class);
        List<String> shown = recoveryCodes(browser.followed(done).body());
        assertThat(shown).hasSize(10);
        assertThat(stored)
                .isNotEmpty()
                .allSatisfy(bytes -> assertThat(latin(bytes)).doesNotContain(shown));
    }

    @Test
    void refusesAStepWithoutItsPassword() {
        Browser browser = new Browser(port);
        browser.get("/sign-in");

        assertThat(location(browser.post(STEP, "code", "123456"))).endsWith("/sign-in?expired");
        assertThat(location(browser.get(STEP))).endsWith("/sign-in");
    }

    @Test
    void refusesThePasswordOfAPersonWithAFactorToProgramsAndKeepsItsTokens() {
        Registered person = accounts.memberOf(Ids.next());
        ApiClient basic = ApiClient.basic(port, person.email(), Accounts.PASSWORD);
        String token = basic.post("/api/v1/me/tokens", "{\"name\":\"essai\"}")
                .body()
                .replaceAll("(?s).*\"token\":\"([^\"]+)\".*", "$1");
        PhoneApp.added(changing, reading, actor(person));

        HttpResponse<String> refused = basic.get("/api/v1/me");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("account.second-factor.token");
        assertThat(ApiClient.bearing(port, token).get("/api/v1/me").statusCode())
                .isEqualTo(200);
    }

    @Test
    void endsTheOtherSessionsWhenAFactorIsAddedOrRemoved() {
        Registered person = accounts.memberOf(Ids.next());
        Browser elsewhere = Browser.signedIn(port, person.email(), Accounts.PASSWORD);
        Browser here = Browser.signedIn(port, person.email(), Accounts.PASSWORD);
        here.get("/account/security");
        here.post("/account/security/app");
        PhoneApp app = PhoneApp.scanned(here.get("/account/security/app").body());

        Browser.redirects(confirm(here, app.code(-1), Accounts.PASSWORD));

        assertThat(location(elsewhere.get("/account"))).endsWith("/sign-in");
        here.textWith("/account/security/app/removal", "Retirer l’application");
        Browser.redirects(here.post("/account/security/app/removal", "proof", app.code(0)));
        here.textWith("/account/security", "Ajouter une application");
        assertThat(Browser.signedIn(port, person.email(), Accounts.PASSWORD)
                        .get("/account")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void keepsTheOldAppUntilTheNewOneIsConfirmed() {
        Registered person = accounts.memberOf(Ids.next());
        PhoneApp old = PhoneApp.added(changing, reading, actor(person));
        changing.beginApp(actor(person));
        PhoneApp next =
                PhoneApp.typed(reading.setUp(actor(person)).orElseThrow().secret());

        assertThat(secondStep(person, next.code(0))).endsWith(STEP + "?wrong");
        assertThat(secondStep(person, old.code(0))).doesNotContain(STEP);
        changing.confirmApp(actor(person), Accounts.PASSWORD, next.code(0));

        assertThat(secondStep(person, old.code(1))).endsWith(STEP + "?wrong");
        assertThat(secondStep(person, next.code(1))).doesNotContain(STEP);
    }

    @Test
    void limitsTheProofsOfAnOpenSession() {
        Registered person = accounts.memberOf(Ids.next());
        PhoneApp.added(changing, reading, actor(person));
        for (int guess = 0; guess < settings.failuresPerAccount(); guess++) {
            String wrong = "essai " + guess;
            assertThatThrownBy(() -> changing.removeApp(actor(person), wrong))
                    .extracting(refusal -> ((RuleViolation) refusal).key())
                    .isEqualTo("account.second-factor.proof.wrong");
        }

        assertThatThrownBy(() -> changing.removeApp(actor(person), Accounts.PASSWORD))
                .extracting(refusal -> ((RuleViolation) refusal).key())
                .isEqualTo("account.second-factor.too-many");
    }

    @Test
    void storesNoSecretAndNoRecoveryCodeInClearText() {
        Registered person = accounts.memberOf(Ids.next());
        PhoneApp app = PhoneApp.added(changing, reading, actor(person));
        String code =
                changing.renewRecoveryCodes(actor(person), Accounts.PASSWORD).get(0);

        byte[] stored = jdbc.queryForObject(
                "SELECT secret FROM authenticator_app WHERE person_id = ?",
                byte[].class,
                person.id().toString());
        assertThat(latin(stored)).doesNotContain(latin(app.secret()));
        assertThat(jdbc.queryForList(
                        "SELECT code_hash FROM recovery_code WHERE person_id = ?",
                        byte[].class,
                        person.id().toString()))
                .hasSize(10)
                .noneMatch(hash -> latin(hash).contains(code.replace("-", "")));
    }

    @Test
    void asksASignatoryToAddAFactorAtSignInWhereOneIsRequired() {
        Registered person = accounts.memberOf(Ids.next());
        SecondFactorSwitch.require(application, true);
        Browser browser = new Browser(port);
        signIn(browser, person);
        assertThat(location(browser.get("/"))).endsWith(STEP);

        browser.textWith(STEP, "Ajoutez un second facteur");
        Browser.redirects(browser.post(STEP + "/app"));
        PhoneApp app = PhoneApp.scanned(browser.get(STEP).body());
        assertThat(location(browser.post(STEP, "code", "000000x"))).endsWith(STEP + "?wrong");
        browser.get(STEP);
        HttpResponse<String> done = browser.post(STEP, "code", app.code(-1));

        assertThat(location(done)).endsWith("/account/security");
        assertThat(recoveryCodes(browser.followed(done).body())).hasSize(10);
        assertThat(secondStep(person, app.code(0))).doesNotContain(STEP);
        assertThatThrownBy(() -> changing.removeApp(actor(person), Accounts.PASSWORD))
                .extracting(refusal -> ((RuleViolation) refusal).key())
                .isEqualTo("account.second-factor.last-required");
        assertThat(reading.of(actor(person)).appSince()).isNotNull();
    }

    @Test
    void asksNobodyElseForAFactorWhereOneIsRequired() {
        SecondFactorSwitch.require(application, true);

        Browser browser = Browser.signedIn(port, accounts.coordinator().email(), Accounts.PASSWORD);

        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void leadsAnOpenSessionToTheStepWhenAFactorBecomesNecessary() {
        Registered person = accounts.memberOf(Ids.next());
        Browser browser = Browser.signedIn(port, person.email(), Accounts.PASSWORD);
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);

        SecondFactorSwitch.require(application, true);

        assertThat(location(browser.get("/account"))).endsWith(STEP);
        assertThat(browser.textWith(STEP, "Ajoutez un second facteur")).doesNotContain("Camille");
    }

    @Test
    void aFirstFactorCannotReplaceAnExistingOneDuringASignIn() {
        Registered person = accounts.memberOf(Ids.next());
        PhoneApp app = PhoneApp.added(changing, reading, actor(person));
        Browser browser = new Browser(port);
        signIn(browser, person);
        browser.get(STEP);

        assertThat(browser.post(STEP + "/app").statusCode()).isEqualTo(404);

        assertThat(secondStep(person, app.code(0))).doesNotContain(STEP);
    }

    @Test
    void anAdministratorRemovesTheFactorsOfAnotherPersonAfterAQuestionButNotItsOwn() {
        Registered person = accounts.memberOf(Ids.next());
        PhoneApp.added(changing, reading, actor(person));
        Registered administrator = accounts.administrator();
        Browser browser = Browser.signedIn(port, administrator.email(), Accounts.PASSWORD);
        String page = "/admin/accounts/" + person.id();
        browser.textWith(page, page + "/second-factor/removal");
        browser.textWith(page + "/second-factor/removal", "de vive voix");

        Browser.redirects(browser.post(page + "/second-factor/removal"));

        assertThat(Browser.signedIn(port, person.email(), Accounts.PASSWORD)
                        .get("/account")
                        .statusCode())
                .isEqualTo(200);
        assertThat(count("recovery_code", person)).isZero();
        assertThatThrownBy(() -> changing.reset(
                        new Actor(administrator.id(), null, Set.of(Role.ADMINISTRATOR), Actor.Via.ACCOUNT),
                        administrator.id()))
                .extracting(refusal -> ((RuleViolation) refusal).key())
                .isEqualTo("account.second-factor.own-reset");
    }

    @Test
    void anErasedPersonLeavesNoFactor() {
        accounts.administrator();
        Registered person = accounts.memberOf(Ids.next());
        PhoneApp.added(changing, reading, actor(person));

        application
                .getBean(ChangingAccess.class)
                .erase(new Actor(Ids.next(), null, Set.of(Role.ADMINISTRATOR), Actor.Via.ACCOUNT), person.id());

        for (String table : List.of("authenticator_app", "recovery_code", "sign_in")) {
            assertThat(count(table, person)).as(table).isZero();
        }
    }

    @Test
    void aGuestSignsWithAnAccountWhereSignatoriesNeedAFactor() {
        LinkHolder link = new LinkHolder(
                Ids.next(),
                "agreement",
                Ids.next(),
                Ids.next(),
                Ids.next(),
                "/",
                "n@exemple.test",
                Instant.now().plusSeconds(600),
                false);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(link, null, List.of()));
        assertThat(guests.isAccountNeeded()).isFalse();

        SecondFactorSwitch.require(application, true);

        assertThat(guests.isAccountNeeded()).isTrue();
        for (Runnable act : List.<Runnable>of(guests::sendCode, () -> guests.prove("123456"))) {
            assertThatThrownBy(act::run)
                    .extracting(refusal -> ((RuleViolation) refusal).key())
                    .isEqualTo("account.second-factor.signing");
        }
    }

    private HttpResponse<String> confirm(Browser browser, String code, String proof) {
        browser.get("/account/security/app");
        return browser.post("/account/security/app/confirmation", "code", code, "proof", proof);
    }

    private void signIn(Browser browser, Registered person) {
        browser.get("/sign-in");
        Browser.redirects(browser.post("/sign-in", "email", person.email(), "password", Accounts.PASSWORD));
    }

    /** Signs in with the password and this code, and returns where the second step leads. */
    private String secondStep(Registered person, String code) {
        return secondStep(person, code, Accounts.PASSWORD);
    }

    private String secondStep(Registered person, String code, String password) {
        Browser browser = new Browser(port);
        browser.get("/sign-in");
        Browser.redirects(browser.post("/sign-in", "email", person.email(), "password", password));
        browser.get(STEP);
        return location(browser.post(STEP, "code", code));
    }

    private static Actor actor(Registered person) {
        return new Actor(person.id(), person.organisationId(), Set.of(Role.MEMBER, Role.SIGNATORY), Actor.Via.ACCOUNT);
    }

    private long count(String table, Registered person) {
        UUID id = person.id();
        Long rows = jdbc.queryForObject(
                "SELECT count(*) FROM " + table + " WHERE person_id = ?", Long.class, id.toString());
        return rows == null ? 0 : rows;
    }

    private static List<String> recoveryCodes(String page) {
        return RECOVERY_CODE
                .matcher(page.substring(page.indexOf("<main")))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}

package org.cordee.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import org.cordee.CordeeTest;
import org.cordee.account.Accounts.Registered;
import org.cordee.account.ProConnectDouble.Fault;
import org.cordee.account.ProConnectDouble.Person;
import org.cordee.platform.Browser;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A person signs in by an identity provider that refuses what ProConnect refuses. */
@CordeeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenIdConnectModuleTests {

    private static final String START = "/oauth2/authorization/provider";
    private static final String SIRET = "12345678200010";

    @LocalServerPort
    int port;

    @Value("${cordee.account.open-id-connect.issuer}")
    URI issuer;

    @Autowired
    Accounts accounts;

    @Autowired
    ChangingSecondFactor changing;

    @Autowired
    SecondFactorReading reading;

    private final HttpClient direct = HttpClient.newHttpClient();
    private ProConnectDouble provider;

    @BeforeAll
    void start() throws IOException {
        provider = new ProConnectDouble(issuer.getPort());
    }

    @AfterAll
    void stop() {
        provider.close();
    }

    @Test
    void anUnknownIdentityOpensNothingAndMayCreateAnAccountWithoutMembership() throws Exception {
        Person nadia = unknown(false);
        Browser browser = new Browser(port);

        assertThat(arrive(browser, nadia)).endsWith("/sign-in/provider");
        browser.textWith("/sign-in/provider", "Nadia Benali", nadia.email(), SIRET);
        assertThat(location(browser.get("/account"))).endsWith("/sign-in");
        browser.get("/sign-in/provider");
        Browser.redirects(browser.post("/sign-in/provider"));

        assertThat(arrive(browser, nadia)).doesNotContain("/sign-in");
        browser.textWith("/account", "Nadia Benali", nadia.email());
    }

    @Test
    void proposesTheEstablishmentToTheAdministrator() throws Exception {
        Person nadia = unknown(false);
        Browser browser = new Browser(port);
        arrive(browser, nadia);
        browser.get("/sign-in/provider");
        browser.post("/sign-in/provider");

        Browser administrator = Browser.signedIn(port, accounts.administrator().email(), Accounts.PASSWORD);
        String list = administrator.get("/admin/accounts?q=" + nadia.email()).body();
        String one = list.replaceAll("(?s).*href=\"(/admin/accounts/[0-9a-f-]{36})\".*", "$1");

        administrator.textWith(one, SIRET, "value=\"123456782\"");
    }

    @Test
    void anEqualAddressAloneLinksNothing() throws Exception {
        Registered person = accounts.memberOf(Ids.next());
        Browser browser = new Browser(port);
        arrive(browser, new Person("s" + Ids.next(), person.email(), SIRET, true));

        browser.get("/sign-in/provider");
        HttpResponse<String> refused = browser.post("/sign-in/provider");

        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.body()).contains("Un compte existe déjà");
        assertThat(location(browser.get("/account"))).endsWith("/sign-in");
    }

    @Test
    void linksAnIdentityToAnAccountAfterItsPasswordAndAProof() throws Exception {
        Registered person = accounts.memberOf(Ids.next());
        Person nadia = unknown(false);

        link(person, nadia);

        Browser next = new Browser(port);
        assertThat(arrive(next, nadia)).doesNotContain("/sign-in");
        next.textWith("/account", person.email());
    }

    @Test
    void asksForTheSecondStepUnlessTheProviderCheckedASecondFactor() throws Exception {
        Registered person = accounts.memberOf(Ids.next());
        Person nadia = unknown(false);
        link(person, nadia);
        PhoneApp app = PhoneApp.added(
                changing,
                reading,
                new Actor(person.id(), person.organisationId(), Set.of(Role.MEMBER), Actor.Via.ACCOUNT));

        Browser weak = new Browser(port);
        arrive(weak, nadia);
        assertThat(location(weak.get("/account"))).endsWith("/sign-in/factor");
        weak.get("/sign-in/factor");
        assertThat(location(weak.post("/sign-in/factor", "code", app.code(0)))).doesNotContain("/sign-in");

        Browser strong = new Browser(port);
        arrive(strong, new Person(nadia.subject(), nadia.email(), SIRET, true));
        assertThat(strong.get("/account").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void refusesAnAnswerThatIsNotForThisSignIn(Fault fault) throws Exception {
        Person nadia = unknown(true);
        Browser browser = new Browser(port);
        provider.arrives(nadia);
        provider.breaks(fault);

        assertThat(location(browser.get(authorized(browser)))).endsWith("/sign-in?provider");

        browser.textWith("/sign-in?provider", "a échoué");
    }

    @Test
    void refusesACodeThatCameFromAnotherBrowser() throws Exception {
        provider.arrives(unknown(true));
        String callback = authorized(new Browser(port));

        assertThat(location(new Browser(port).get(callback))).endsWith("/sign-in?provider");
    }

    @Test
    void endsTheSessionAtTheProviderToo() throws Exception {
        Registered person = accounts.memberOf(Ids.next());
        Person nadia = unknown(true);
        link(person, nadia);
        Browser browser = new Browser(port);
        arrive(browser, nadia);
        browser.get("/account");

        HttpResponse<String> left = browser.post("/sign-out");

        assertThat(left.body()).contains("Vous êtes déconnecté");
        String end = left.headers().firstValue("Refresh").orElseThrow().replace("0;url=", "");
        HttpResponse<String> ended = direct(URI.create(end));
        assertThat(ended.statusCode()).isEqualTo(302);
        assertThat(location(ended)).endsWith("/sign-in?out");
        assertThat(location(browser.get("/account"))).endsWith("/sign-in");
    }

    @Test
    void theDoubleRefusesWhatProConnectRefuses() throws Exception {
        String start = location(new Browser(port).get(START));

        assertThat(direct(URI.create(start)).statusCode()).isEqualTo(302);
        assertThat(direct(URI.create(start + "&code_challenge=x")).body()).contains("Y000400");
        assertThat(direct(URI.create(start.replaceAll("state=[^&]+", "state=x")))
                        .statusCode())
                .isEqualTo(400);
    }

    private Person unknown(boolean secondFactor) {
        return new Person("s" + Ids.next(), "nadia-" + Ids.next() + "@exemple.test", SIRET, secondFactor);
    }

    private void link(Registered person, Person identity) throws Exception {
        Browser browser = new Browser(port);
        arrive(browser, identity);
        browser.get("/account/security/provider");
        browser.get("/sign-in");
        browser.post("/sign-in", "email", person.email(), "password", Accounts.PASSWORD);
        browser.textWith("/account/security/provider", identity.email(), SIRET);
        assertThat(browser.post("/account/security/provider", "proof", "pas celui-là")
                        .body())
                .contains("id=\"proof-error\"");
        Browser.redirects(browser.post("/account/security/provider", "proof", Accounts.PASSWORD));
    }

    /** Signs in at the provider as this person and returns where the answer leads. */
    private String arrive(Browser browser, Person person) throws Exception {
        provider.arrives(person);
        return location(browser.get(authorized(browser)));
    }

    /** Returns the callback of this server to which the provider sends the browser. */
    private String authorized(Browser browser) throws Exception {
        HttpResponse<String> authorized = direct(URI.create(location(browser.get(START))));
        assertThat(authorized.statusCode()).as(authorized.body()).isEqualTo(302);
        return location(authorized);
    }

    private HttpResponse<String> direct(URI address) throws Exception {
        return direct.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}

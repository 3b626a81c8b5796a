package org.cordee.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.cordee.CordeeTest;
import org.cordee.TestVisitor;
import org.cordee.account.OwnSessions.SessionRow;
import org.cordee.platform.ApiClient;
import org.cordee.platform.Browser;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Sessions lie in the database: their owner sees and ends them. */
@CordeeTest
class SessionsModuleTests {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    OwnSessions sessions;

    @Autowired
    ChangingAccess access;

    @Autowired
    WebApplicationContext web;

    @Autowired
    JdbcTemplate jdbc;

    private Accounts.Registered person;

    @BeforeEach
    void onePerson() {
        jdbc.update("DELETE FROM sign_in_failure");
        person = accounts.memberOf(Ids.next());
    }

    @Test
    void aSessionIsARowOfTheDatabaseUntilItsSignOut() {
        Browser browser = Browser.signedIn(port, person.email(), Accounts.PASSWORD);
        assertThat(rows()).isEqualTo(1);

        browser.get("/");
        browser.post("/sign-out");

        assertThat(rows()).isZero();
        assertThat(browser.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void aPersonEndsItsOtherSession() {
        Browser own = Browser.signedIn(port, person.email(), Accounts.PASSWORD);
        Browser other = Browser.signedIn(port, person.email(), Accounts.PASSWORD);
        own.textWith("/account/sessions", "Sessions ouvertes", "Cette session", "Terminer");
        List<SessionRow> before = sessions.of(self(), null);
        assertThat(before).hasSize(2);

        String key =
                own.get("/account/sessions").body().replaceAll("(?s).*?/account/sessions/([0-9a-f]{32})/end.*", "$1");
        Browser.redirects(own.post("/account/sessions/" + key + "/end"));

        assertThat(other.get("/").statusCode()).isEqualTo(302);
        assertThat(own.get("/").statusCode()).isEqualTo(200);
        assertThat(sessions.of(self(), null)).hasSize(1);
    }

    @Test
    void theListRevealsNoSecretOfASession() {
        Browser.signedIn(port, person.email(), Accounts.PASSWORD);
        String secret = jdbc.queryForObject(
                "SELECT session_id FROM http_session WHERE principal_name = ?",
                String.class,
                person.id().toString());

        HttpResponse<String> answer =
                ApiClient.basic(port, person.email(), Accounts.PASSWORD).get("/api/v1/me/sessions");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"sessions\":[{").doesNotContain(secret);
    }

    @Test
    void nobodyEndsTheSessionOfAnother() {
        Browser owner = Browser.signedIn(port, person.email(), Accounts.PASSWORD);
        String key = sessions.of(self(), null).get(0).key();
        Browser stranger = Browser.signedIn(port, accounts.memberOf(Ids.next()).email(), Accounts.PASSWORD);
        stranger.get("/account/sessions");

        assertThat(stranger.post("/account/sessions/" + key + "/end").statusCode())
                .isEqualTo(404);
        assertThat(owner.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void anErasedPersonHasNoSessionNoKnownBrowserAndNoSignIns() {
        accounts.administrator();
        Browser.signedIn(port, person.email(), Accounts.PASSWORD);

        access.erase(new Actor(Ids.next(), null, Set.of(Role.ADMINISTRATOR), Actor.Via.ACCOUNT), person.id());

        assertThat(rows()).isZero();
        for (String table : List.of("known_device", "sign_in")) {
            assertThat(jdbc.queryForObject(
                            "SELECT count(*) FROM " + table + " WHERE person_id = ?",
                            Long.class,
                            person.id().toString()))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void theCacheIsClearedAtASignOutOverTls() throws Exception {
        String header = TestVisitor.browser(web)
                .perform(MockMvcRequestBuilders.post("/sign-out")
                        .secure(true)
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .with(TestVisitor.member(web).signedIn()))
                .andReturn()
                .getResponse()
                .getHeader("Clear-Site-Data");

        assertThat(header).isEqualTo("\"cache\"");
    }

    @Test
    void noRedirectNamesTheHostOfTheRequest() throws IOException {
        assertThat(answerTo("GET /tasks HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n"))
                .contains("302")
                .contains("Location: /sign-in")
                .doesNotContain("elsewhere.example");
    }

    @Test
    void anErrorPageHasTheSecurityHeadersAlsoWhenNoFilterSawTheRequest() throws IOException {
        for (String request : List.of("GET /no-such-page", "GET /a;b=1//c", "GET /%2e%2e%2f", "TRACE /")) {
            assertThat(answerTo(request + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                    .as(request)
                    .contains("Content-Security-Policy: default-src 'none'")
                    .contains("X-Content-Type-Options: nosniff")
                    .contains("X-Frame-Options: DENY")
                    .contains("Referrer-Policy: no-referrer");
        }
    }

    private String answerTo(String request) throws IOException {
        try (Socket line = new Socket("localhost", port)) {
            line.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            StringBuilder head = new StringBuilder();
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
            for (String next = answer.readLine(); next != null && !next.isEmpty(); next = answer.readLine()) {
                head.append(next).append('\n');
            }
            return head.toString();
        }
    }

    private long rows() {
        return jdbc.queryForObject(
                "SELECT count(*) FROM http_session WHERE principal_name = ?",
                Long.class,
                person.id().toString());
    }

    private Actor self() {
        return new Actor(person.id(), person.organisationId(), Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
    }
}

package org.cordee.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.cordee.CordeeTest;
import org.cordee.platform.ApiClient;
import org.cordee.platform.Browser;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@CordeeTest
class SecurityModuleTests {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void forgetFailures() {
        jdbc.update("DELETE FROM sign_in_failure");
    }

    @Test
    void showsTheSignInFormUnderAStrictPolicy() {
        HttpResponse<String> page = new Browser(port).get("/sign-in");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Se connecter")
                .doesNotContain("style=\"")
                .doesNotContain("??");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'", "'nonce-")
                .doesNotContain("unsafe-inline")
                .doesNotContain("unsafe-eval");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    }

    @Test
    void givesEveryAnswerANonceOfItsOwn() {
        String first = new Browser(port)
                .get("/sign-in")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow();
        String second = new Browser(port)
                .get("/sign-in")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow();

        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void redirectsAnAnonymousVisitorToTheSignInForm() {
        HttpResponse<String> page = new Browser(port).get("/");

        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(location(page)).endsWith("/sign-in");
    }

    @Test
    void signsAPersonInAndOut() {
        Browser browser = Browser.signedIn(port, accounts.memberOf(Ids.next()).email(), Accounts.PASSWORD);
        HttpResponse<String> home = browser.get("/");
        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.body()).contains("Bonjour Camille").doesNotContain("??");

        browser.post("/sign-out");

        assertThat(browser.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void refusesAWrongPasswordAndAnUnknownAddressInTheSameWords() {
        Browser browser = new Browser(port);
        browser.get("/sign-in");
        HttpResponse<String> wrong =
                browser.post("/sign-in", "email", accounts.memberOf(Ids.next()).email(), "password", "pas celui-là");
        browser.get("/sign-in");
        HttpResponse<String> unknown = browser.post("/sign-in", "email", "personne@nulle.part", "password", "x");

        assertThat(location(wrong)).endsWith("/sign-in?wrong").isEqualTo(location(unknown));
    }

    @Test
    void blocksAnAccountForOneNetworkAfterTooManyFailuresEvenWithTheRightPassword() {
        String email = accounts.memberOf(Ids.next()).email();
        Browser browser = new Browser(port);
        for (int attempt = 0; attempt < 8; attempt++) {
            browser.get("/sign-in");
            browser.post("/sign-in", "email", email, "password", "essai " + attempt);
        }

        browser.get("/sign-in");
        HttpResponse<String> answer = browser.post("/sign-in", "email", email, "password", Accounts.PASSWORD);

        assertThat(location(answer)).endsWith("/sign-in?too-many");
        assertThat(ApiClient.basic(port, email, Accounts.PASSWORD)
                        .get("/api/v1/me")
                        .statusCode())
                .isEqualTo(429);
    }

    @Test
    void givesAFreshSessionIdAtSignIn() {
        Browser browser = new Browser(port);
        String before = session(browser.get("/sign-in"));
        HttpResponse<String> answer =
                browser.post("/sign-in", "email", accounts.memberOf(Ids.next()).email(), "password", Accounts.PASSWORD);

        assertThat(session(answer)).isNotBlank().isNotEqualTo(before);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite="));
    }

    @Test
    void refusesAPostWithoutItsCsrfToken() {
        Browser browser = Browser.signedIn(port, accounts.memberOf(Ids.next()).email(), Accounts.PASSWORD);

        HttpResponse<String> answer = browser.forgettingItsToken().post("/account/tokens", "name", "x");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("ouverte depuis trop longtemps");
    }

    @Test
    void endsTheOldestSessionWhenThereAreTooMany() {
        String email = accounts.memberOf(Ids.next()).email();
        Browser first = Browser.signedIn(port, email, Accounts.PASSWORD);
        for (int further = 0; further < 5; further++) {
            Browser.signedIn(port, email, Accounts.PASSWORD);
        }

        assertThat(location(first.get("/"))).endsWith("/sign-in?expired");
    }

    @Test
    void endsTheSessionsOfAPersonWhoIsDisabled() {
        Accounts.Registered person = accounts.memberOf(Ids.next());
        Browser browser = Browser.signedIn(port, person.email(), Accounts.PASSWORD);
        ApiClient admin = ApiClient.basic(port, accounts.administrator().email(), Accounts.PASSWORD);

        admin.post("/api/v1/people/" + person.id() + "/closing", "");

        assertThat(browser.get("/").statusCode()).isEqualTo(302);
        assertThat(ApiClient.basic(port, person.email(), Accounts.PASSWORD)
                        .get("/api/v1/me")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void asksProgramsForCredentialsWithAProblemDocument() {
        HttpResponse<String> answer = ApiClient.anonymous(port).get("/api/v1/me");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Basic");
        assertThat(answer.body()).contains("\"status\":401");
    }

    @Test
    void authenticatesProgramsByPasswordOrUnrevokedToken() {
        Accounts.Registered person = accounts.memberOf(Ids.next());
        ApiClient basic = ApiClient.basic(port, person.email(), Accounts.PASSWORD);
        HttpResponse<String> issued = basic.post("/api/v1/me/tokens", "{\"name\":\"essai\",\"days\":30}");
        ApiClient bearing = ApiClient.bearing(port, field(issued.body(), "token"));

        assertThat(bearing.get("/api/v1/me").body()).contains(person.email());
        basic.send("DELETE", "/api/v1/me/tokens/" + field(issued.body(), "id"), null);

        assertThat(bearing.get("/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(jdbc.queryForObject(
                        "SELECT count(*) FROM api_token WHERE revoked_at IS NULL AND person_id = ?",
                        Long.class,
                        person.id().toString()))
                .isZero();
    }

    @Test
    void everyTokenExpires() {
        Accounts.Registered person = accounts.memberOf(Ids.next());
        ApiClient basic = ApiClient.basic(port, person.email(), Accounts.PASSWORD);

        basic.post("/api/v1/me/tokens", "{\"name\":\"sans fin\"}");

        assertThat(jdbc.queryForObject(
                        "SELECT DATEDIFF(expires_at, created_at) FROM api_token WHERE person_id = ?",
                        Long.class,
                        person.id().toString()))
                .isEqualTo(366);
    }

    @Test
    void namesTheMissingFieldOfAPersonToPrograms() {
        ApiClient admin = ApiClient.basic(port, accounts.administrator().email(), Accounts.PASSWORD);

        HttpResponse<String> answer = admin.post("/api/v1/people", "{\"memberships\":[null]}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"email\"", "\"field\":\"name\"");
    }

    @Test
    void namesTheAcceptedContentTypeToPrograms() {
        ApiClient admin = ApiClient.basic(port, accounts.administrator().email(), Accounts.PASSWORD);

        HttpResponse<String> answer = admin.post("/api/v1/directory/imports", "{}");

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("web.problem.media-type", "/api/v1/openapi");
    }

    @Test
    void theEngineIsAbsentFromThePublicPort() {
        assertThat(new Browser(port).get("/v2/topology").statusCode()).isEqualTo(404);
    }

    @Test
    void publishesItsApiDescription() {
        HttpResponse<String> description = ApiClient.anonymous(port).get("/api/v1/openapi");

        assertThat(description.statusCode()).isEqualTo(200);
        assertThat(description.body()).contains("/api/v1/people");
    }

    @Test
    void refusesATooLargeUpload() {
        Browser browser = Browser.signedIn(port, accounts.memberOf(Ids.next()).email(), Accounts.PASSWORD);
        browser.get("/notices");

        for (int megabytes : new int[] {21, 40}) {
            HttpResponse<String> answer = browser.upload("/notices", new byte[megabytes << 20]);

            assertThat(answer.statusCode()).as(megabytes + " MB").isEqualTo(413);
            assertThat(answer.body()).contains("trop lourd").doesNotContain("??");
        }
    }

    /** A body of 20 MB with lists in lists took eleven seconds of CPU time. */
    @Test
    void refusesAJsonBodyOfMoreThanFourMegabytesAndSaysSo() {
        ApiClient client = ApiClient.basic(port, accounts.memberOf(Ids.next()).email(), Accounts.PASSWORD);
        for (String type : List.of("application/json", "application/merge-patch+json")) {
            HttpResponse<String> answer =
                    client.post("/api/v1/consortia", "[" + " ".repeat((4 << 20) - 1) + "]", "Content-Type", type);

            assertThat(answer.statusCode()).as(type).isEqualTo(413);
            assertThat(answer.body()).contains("de 4 Mo");
        }
    }

    @Test
    void refusesTheSameBodyWhenItsLengthIsNotAnnounced() throws IOException, InterruptedException {
        byte[] body = ("{" + " ".repeat(4 << 20) + "}").getBytes(StandardCharsets.US_ASCII);
        String pair = accounts.memberOf(Ids.next()).email() + ":" + Accounts.PASSWORD;
        HttpRequest chunked = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/consortia"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();

        HttpResponse<String> answer = HttpClient.newHttpClient().send(chunked, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("de 4 Mo");
    }

    @Test
    void refusesARequestBodyBeyondTheLimitBeforeReadingIt() throws IOException {
        try (Socket line = new Socket("localhost", port)) {
            line.getOutputStream()
                    .write("POST /api/v1/people HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));

            String status = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();

            assertThat(status).startsWith("HTTP/1.1 413");
        }
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String session(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("cordee-session="))
                .map(cookie -> cookie.split(";")[0])
                .findFirst()
                .orElse("");
    }

    private static String field(String json, String name) {
        return json.replaceAll("(?s).*\"" + name + "\":\"([^\"]+)\".*", "$1");
    }
}

package org.cordee.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.cordee.CordeeTest;
import org.cordee.platform.ApiClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A browser that remembers an administrator's password must not act for the page of another site. */
@CordeeTest
class ForeignSitesModuleTests {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcTemplate jdbc;

    private ApiClient remembered;
    private Accounts.Registered person;

    @BeforeEach
    void aPasswordTheBrowserKnows() {
        remembered = ApiClient.basic(port, accounts.administrator().email(), Accounts.PASSWORD);
        person = accounts.withoutMembership();
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Origin, https://elsewhere.example",
        "Origin, http://localhost:1",
        "Origin, null",
        "Origin, ::"
    })
    void refusesRequestsOfAnotherSitesPage(String header, String value) {
        HttpResponse<String> answer = close(header, value);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.body()).contains("account.cross-site", "page d’un autre site");
        assertThat(isOpen()).isTrue();
    }

    @Test
    void refusesRequestsOfAnotherSitesPageInEnglishToo() {
        assertThat(close("Origin", "https://elsewhere.example", "Accept-Language", "en")
                        .body())
                .contains("a page of another site");
    }

    @ParameterizedTest
    @MethodSource("programsAndOwnPages")
    void acceptsRequestsOfProgramsAndOwnPages(List<String> headers) {
        String[] sent = headers.stream()
                .map(value -> value.replace("PORT", String.valueOf(port)))
                .toArray(String[]::new);

        assertThat(close(sent).statusCode()).isEqualTo(200);
        assertThat(isOpen()).isFalse();
    }

    static Stream<List<String>> programsAndOwnPages() {
        return Stream.of(
                List.of(),
                List.of("Sec-Fetch-Site", "none"),
                List.of("Sec-Fetch-Site", "same-origin", "Origin", "http://localhost:PORT"),
                List.of("Origin", "https://localhost:PORT"));
    }

    @Test
    void acceptsReadingLinksFromAnotherSite() {
        assertThat(remembered.get("/api/v1/me", "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> close(String... headers) {
        return remembered.send("POST", "/api/v1/people/" + person.id() + "/closing", null, headers);
    }

    private boolean isOpen() {
        return jdbc.queryForObject(
                "SELECT enabled FROM person WHERE id = ?",
                Boolean.class,
                person.id().toString());
    }
}

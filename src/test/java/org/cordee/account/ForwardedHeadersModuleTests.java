package org.cordee.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import org.cordee.CordeeTest;
import org.cordee.TestVisitor;
import org.cordee.platform.ApiClient;
import org.cordee.platform.Browser;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Forwarded headers are not trusted: neither the caller's address nor the host by which it calls the server. */
@CordeeTest
class ForwardedHeadersModuleTests {

    @LocalServerPort
    int port;

    @Autowired
    AccountSettings settings;

    @Autowired
    Accounts accounts;

    @Autowired
    WebApplicationContext web;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    @AfterEach
    void forgetFailures() {
        jdbc.update("DELETE FROM sign_in_failure");
    }

    @Test
    void blocksAnAddressThatClaimsManyOtherAddresses() {
        String email = accounts.memberOf(Ids.next()).email();
        for (int guess = 0; guess < settings.failuresPerAccount(); guess++) {
            assertThat(guess(email, "203.0.113." + guess)).isEqualTo(401);
        }

        assertThat(guess(email, "203.0.113.250")).isEqualTo(429);
    }

    @Test
    void sendsHstsOnlyOverRealHttps() throws Exception {
        assertThat(new Browser(port)
                        .get("/sign-in", "X-Forwarded-Proto", "https")
                        .headers()
                        .firstValue("Strict-Transport-Security"))
                .isEmpty();
        TestVisitor.browser(web)
                .perform(get("/sign-in").secure(true))
                .andExpect(header().string("Strict-Transport-Security", startsWith("max-age=31536000")));
    }

    @Test
    void buildsPasswordLinksWithTheServersOwnAddress() throws Exception {
        Accounts.Registered person = accounts.withoutMembership();

        TestVisitor.browser(web)
                .perform(post("/admin/accounts/" + person.id() + "/password-link")
                        .with(csrf())
                        .with(TestVisitor.administrator(web).signedIn())
                        .with(request -> {
                            request.setServerName("elsewhere.example");
                            return request;
                        }))
                .andExpect(status().is3xxRedirection());

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(jdbc.queryForList(
                                "SELECT text FROM letter WHERE person_id = ?",
                                String.class,
                                person.id().toString()))
                        .singleElement()
                        .asString()
                        .contains("http://localhost:" + port + "/i/")
                        .doesNotContain("elsewhere.example"));
    }

    private int guess(String email, String claimed) {
        return ApiClient.basic(port, email, "x")
                .get("/api/v1/me", "X-Forwarded-For", claimed)
                .statusCode();
    }
}

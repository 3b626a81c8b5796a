package org.cordee.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;

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
        for (int guess = 0; guess < settings.failuresPerAddress(); guess++) {
            assertThat(guess("203.0.113." + guess)).isEqualTo(401);
        }

        assertThat(guess("203.0.113.250")).isEqualTo(429);
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
                .andExpect(flash().attribute("link", startsWith("http://localhost:" + port + "/i/")));
    }

    private int guess(String claimed) {
        return ApiClient.basic(port, "personne-" + Ids.next() + "@exemple.test", "x")
                .get("/api/v1/me", "X-Forwarded-For", claimed)
                .statusCode();
    }
}

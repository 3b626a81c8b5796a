package org.cordee.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HexFormat;
import org.cordee.CordeeTest;
import org.cordee.platform.Browser;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@CordeeTest
class OneTimeLinksModuleTests {

    private static final Actor ADMINISTRATOR =
            new Actor(Ids.next(), null, java.util.Set.of(Role.ADMINISTRATOR), Actor.Via.ACCOUNT);

    @LocalServerPort
    int port;

    @Autowired
    OneTimeLinks links;

    @Autowired
    ChangingPasswords passwords;

    @Autowired
    Accounts accounts;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void forgetFailures() {
        jdbc.update("DELETE FROM sign_in_failure");
    }

    @Test
    void storesOnlyTheHashOfASecretOf256Bits() {
        String token = links.issue(
                "essai", Ids.next(), Ids.next(), "a@b.fr", clock.now().plus(Duration.ofDays(1)));

        assertThat(token).hasSize(43);
        assertThat(jdbc.queryForList("SELECT hex(token_hash) h FROM one_time_link", String.class))
                .contains(HexFormat.of().withUpperCase().formatHex(Secrets.hash(token)))
                .noneMatch(hash -> hash.contains(token));
    }

    @Test
    void aLinkActsForTheOrganisationItWasSentTo() {
        var organisation = Ids.next();
        var subject = Ids.next();
        String token = links.issue(
                "essai", subject, organisation, "a@b.fr", clock.now().plus(Duration.ofDays(1)));

        LinkHolder holder = links.resolve(token);

        assertThat(holder.organisationId()).isEqualTo(organisation);
        assertThat(holder.subjectId()).isEqualTo(subject);
    }

    @Test
    void aLinkMayBeOpenedManyTimesUntilItsAct() {
        String token = passwordLink();
        Browser browser = new Browser(port);
        for (int scanner = 0; scanner < 3; scanner++) {
            assertThat(browser.get("/i/" + token + "/password").statusCode()).isEqualTo(200);
        }

        HttpResponse<String> chosen =
                browser.post("/i/" + token + "/password", "password", "une autre phrase", "again", "une autre phrase");

        assertThat(chosen.statusCode()).isEqualTo(302);
        HttpResponse<String> after = browser.get("/i/" + token + "/password");
        assertThat(after.statusCode()).isEqualTo(410);
        assertThat(after.body()).contains("Ce lien a déjà servi");
    }

    @Test
    void aRefusedActDoesNotUseUpTheLink() {
        String token = passwordLink();
        Browser browser = new Browser(port);
        browser.get("/i/" + token + "/password");

        HttpResponse<String> refused = browser.post("/i/" + token + "/password", "password", "court", "again", "court");

        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.body()).contains("Choisissez au moins 12");
        assertThat(browser.get("/i/" + token + "/password").statusCode()).isEqualTo(200);
    }

    @Test
    void aLinkRedirectsToThePageOfItsPurpose() {
        String token = passwordLink();

        HttpResponse<String> page = new Browser(port).get("/i/" + token);

        assertThat(page.headers().firstValue("Location").orElseThrow()).endsWith("/i/" + token + "/password");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    }

    @Test
    void aLinkExpiresByBusinessTime() {
        String token = links.issue("essai", Ids.next(), Ids.next(), "a@b.fr", clock.now());

        assertThatThrownBy(() -> links.resolve(token)).isInstanceOf(EndedLink.class);
        assertThat(new Browser(port).get("/i/" + token).body()).contains("plus valable");
    }

    @Test
    void answersAnUnknownLinkLikeAnyMissingPageAndSlowsGuessersDown() {
        assertThatThrownBy(() -> links.resolve("jamais")).isInstanceOf(NotFound.class);
        Browser guesser = new Browser(port);
        assertThat(guesser.get("/i/" + Secrets.draw()).statusCode()).isEqualTo(404);
        for (int guess = 0; guess < 60; guess++) {
            guesser.get("/i/" + Secrets.draw());
        }

        assertThat(guesser.get("/i/" + Secrets.draw()).statusCode()).isEqualTo(429);
        assertThat(guesser.get("/i/" + passwordLink() + "/password").statusCode())
                .as("a link that exists, from the same address")
                .isEqualTo(200);
    }

    @Test
    void aLinkOpensThePagesOfItsOwnPurposeOnly() {
        String token = links.issue(
                "essai", Ids.next(), Ids.next(), "a@b.fr", clock.now().plus(Duration.ofDays(1)));

        assertThat(new Browser(port).get("/i/" + token + "/password").statusCode())
                .isEqualTo(404);
        assertThat(new Browser(port).get("/i/" + token + "/administrator").statusCode())
                .isEqualTo(404);
    }

    private String passwordLink() {
        Accounts.Registered person = accounts.memberOf(Ids.next());
        return links.issue(
                ChangingPasswords.LINK_PURPOSE,
                person.id(),
                null,
                person.email(),
                clock.now().plus(Duration.ofDays(1)));
    }
}

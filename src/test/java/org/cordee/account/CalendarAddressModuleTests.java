package org.cordee.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Arrays;
import java.util.Map;
import org.cordee.CordeeTest;
import org.cordee.TestVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.web.context.WebApplicationContext;

/** The secret address of a person's calendar feed: shown once, renewed, revoked. */
@CordeeTest
class CalendarAddressModuleTests {

    @Autowired
    WebApplicationContext application;

    @Autowired
    JdbcTemplate jdbc;

    private MockMvc browser;
    private TestVisitor person;

    @BeforeEach
    void enter() {
        browser = TestVisitor.browser(application);
        person = TestVisitor.member(application);
    }

    private String issue() throws Exception {
        MvcResult issued = browser.perform(
                        post("/account/calendar").with(csrf()).with(person.signedIn()))
                .andReturn();
        return String.valueOf(issued.getFlashMap().get("calendarAddress"));
    }

    private String account(Map<String, ?> flash) throws Exception {
        var request = get("/account").with(person.signedIn());
        flash.forEach(request::flashAttr);
        return browser.perform(request).andReturn().getResponse().getContentAsString();
    }

    private MockHttpServletResponse read(String address, String... headers) throws Exception {
        var request = get(address.substring(address.indexOf("/calendar/")));
        for (int at = 0; at < headers.length; at += 2) {
            request.header(headers[at], headers[at + 1]);
        }
        return browser.perform(request).andReturn().getResponse();
    }

    @Test
    void isShownOnceAndStoredAsAHash() throws Exception {
        String before = account(Map.of());
        String address = issue();

        assertThat(before).contains("Créer l’adresse");
        assertThat(account(Map.of("calendarAddress", address))).contains(address, "Copiez cette adresse maintenant");
        assertThat(account(Map.of()))
                .doesNotContain("/calendar/" + secret(address))
                .contains("Renouveler l’adresse", "Révoquer l’adresse");
        byte[] stored = jdbc.queryForObject(
                "SELECT token_hash FROM calendar_address WHERE person_id = ?",
                byte[].class,
                person.personId().toString());
        assertThat(Arrays.equals(stored, Secrets.hash(secret(address)))).isTrue();
    }

    @Test
    void opensTheFeedWithoutASessionAndAnswersAnUnchangedFeedBriefly() throws Exception {
        String address = issue();

        MockHttpServletResponse feed = read(address);
        MockHttpServletResponse again = read(address, "If-None-Match", String.valueOf(feed.getHeader("ETag")));

        assertThat(feed.getStatus()).isEqualTo(200);
        assertThat(feed.getContentType()).startsWith("text/calendar");
        assertThat(feed.getHeader("Cache-Control")).contains("private", "max-age=900");
        assertThat(feed.getContentAsString()).startsWith("BEGIN:VCALENDAR").contains("END:VCALENDAR");
        assertThat(feed.getHeader("Set-Cookie")).isNull();
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
    }

    @Test
    void isInvalidAfterItWasRenewedOrRevoked() throws Exception {
        String first = issue();
        String second = issue();

        assertThat(read(first).getStatus()).isEqualTo(404);
        assertThat(read(second).getStatus()).isEqualTo(200);
        browser.perform(post("/account/calendar/revocation").with(csrf()).with(person.signedIn()));
        assertThat(read(second).getStatus()).isEqualTo(404);
        assertThat(read("/calendar/unknown.ics").getStatus()).isEqualTo(404);
    }

    @Test
    void isInvalidForAPersonWhoMayNoLongerSignIn() throws Exception {
        String address = issue();

        jdbc.update(
                "UPDATE person SET enabled = false WHERE id = ?",
                person.personId().toString());

        assertThat(read(address).getStatus()).isEqualTo(404);
    }

    private static String secret(String address) {
        return address.replaceAll(".*/calendar/|[.]ics$", "");
    }
}

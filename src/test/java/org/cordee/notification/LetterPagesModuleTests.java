package org.cordee.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.account.AccountPrincipal;
import org.cordee.account.RegisteringPeople;
import org.cordee.account.RoleGrant;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@CordeeTest
class LetterPagesModuleTests {

    @Autowired
    WebApplicationContext context;

    @Autowired
    RegisteringPeople registering;

    @Autowired
    Letters letters;

    private MockMvc browser;
    private UUID letter;
    private String recipient;

    @BeforeEach
    void aLetter() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        recipient = Ids.next() + "@example.org";
        letter = letters.saveAndFlush(SampleLetters.letter(LetterState.KEPT, recipient))
                .id();
    }

    @Test
    void theAdministratorReadsTheListAndEachLetter() throws Exception {
        assertThat(page("/admin/letters?text=" + recipient, Role.ADMINISTRATOR).getContentAsString())
                .contains("Éco-travaux vous propose", "Conservé", "/admin/letters/" + letter)
                .doesNotContain("??");
        assertThat(page("/admin/letters/" + letter, Role.ADMINISTRATOR).getContentAsString())
                .contains("Message-ID", "cordee.example/i/")
                .doesNotContain("??");
    }

    @Test
    void givesTheDatesOfALetterThatHasSome() throws Exception {
        String dates = "/admin/letters/" + letter + "/dates.ics";

        assertThat(page(dates, Role.ADMINISTRATOR).getStatus()).isEqualTo(404);
        assertThat(page("/admin/letters/" + letter, Role.ADMINISTRATOR).getContentAsString())
                .doesNotContain(dates);

        context.getBean(JdbcTemplate.class)
                .update("UPDATE letter SET calendar = 'BEGIN:VCALENDAR' WHERE id = ?", letter.toString());

        assertThat(page("/admin/letters/" + letter, Role.ADMINISTRATOR).getContentAsString())
                .contains(dates);
        MockHttpServletResponse file = page(dates, Role.ADMINISTRATOR);
        assertThat(file.getContentType()).startsWith("text/calendar");
        assertThat(file.getHeader("Content-Disposition")).contains("attachment", "cordee.ics");
        assertThat(file.getContentAsString()).isEqualTo("BEGIN:VCALENDAR");
        assertThat(page(dates, Role.MEMBER).getStatus()).isEqualTo(404);
    }

    @Test
    void theHtmlOfALetterIsSandboxed() throws Exception {
        MockHttpServletResponse page = page("/admin/letters/" + letter + "/page", Role.ADMINISTRATOR);

        assertThat(page.getHeader("Content-Security-Policy")).contains("default-src 'none'", "sandbox");
        assertThat(page.getContentAsString()).contains("data:image/png;base64,").doesNotContain("cid:logo");
    }

    @Test
    void aMemberSeesNotificationsButNoLetters() throws Exception {
        assertThat(page("/admin/letters", Role.MEMBER).getStatus()).isEqualTo(404);
        assertThat(page("/admin/letters/" + letter, Role.MEMBER).getStatus()).isEqualTo(404);
        assertThat(page("/notifications", Role.MEMBER).getContentAsString())
                .contains("Notifications")
                .doesNotContain("??");
    }

    @Test
    void aPersonReadsWhatItMayChooseAndWhatIsAlwaysSent() throws Exception {
        assertThat(page("/notifications/choice", Role.MEMBER).getContentAsString())
                .contains("Chaque jour, 8", "Toujours envoyés tout de suite", "name=\"messages\"", "Tout arrêter")
                .doesNotContain("??");
    }

    private MockHttpServletResponse page(String address, Role role) throws Exception {
        UUID person = registering.register(
                "p" + Ids.next() + "@example.org",
                "Claire Fontanel",
                "a long enough password 42",
                Locale.FRENCH,
                List.of(new RoleGrant(Ids.next(), Set.of(role))));
        Integer stamp = new org.springframework.jdbc.core.JdbcTemplate(context.getBean(javax.sql.DataSource.class))
                .queryForObject("SELECT security_stamp FROM person WHERE id = ?", Integer.class, person.toString());
        AccountPrincipal principal = new AccountPrincipal(person, Actor.Via.ACCOUNT, stamp == null ? 0 : stamp);
        return browser.perform(get(address)
                        .locale(Locale.FRENCH)
                        .with(authentication(UsernamePasswordAuthenticationToken.authenticated(
                                principal, null, AuthorityUtils.createAuthorityList("PERSON")))))
                .andReturn()
                .getResponse();
    }
}

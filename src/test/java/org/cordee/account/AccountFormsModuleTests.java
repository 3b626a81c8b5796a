package org.cordee.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.util.List;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.PageText;
import org.cordee.TestVisitor;
import org.cordee.account.Accounts.Registered;
import org.cordee.process.Scenes;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** The administrator's forms remove nothing unasked and keep the typed input. */
@CordeeTest
class AccountFormsModuleTests {

    @Autowired
    WebApplicationContext application;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcTemplate jdbc;

    private MockMvc browser;
    private TestVisitor administrator;

    @BeforeEach
    void enter() {
        browser = TestVisitor.browser(application);
        administrator = TestVisitor.administrator(application);
    }

    @Test
    void findsTheOrganisationOfANewAccountByWords() throws Exception {
        Scenes scenes = new Scenes(application);
        Scenes.Firm firm = scenes.firm("Brindille Conseil");
        Registered person = accounts.coordinator();

        for (String address : List.of("/admin/accounts", "/admin/accounts/" + person.id() + "/memberships/new")) {
            String found = again(form(address)
                    .param("suggest", "siren")
                    .param("name", "Nadia Benali")
                    .param("siren", "brindille cons"));

            assertThat(found)
                    .contains("Brindille Conseil")
                    .contains("name=\"siren\"")
                    .doesNotContain("class=\"err\"");
        }
        assertThat(firm.organisationId()).isNotNull();
    }

    @Test
    void addsAMembershipWithoutTakingOneAway() throws Exception {
        Registered person = accounts.coordinator();
        String add = "/admin/accounts/" + person.id() + "/memberships/new";

        String nobody = again(form(add).param("roles", "ADMINISTRATOR"));
        String nonsense = again(form(add).param("to", "abc").param("roles", "abc"));
        String known = again(form(add).param("to", "PLATFORM").param("roles", "ADMINISTRATOR"));
        String without = again(form(add).param("to", "PLATFORM"));
        String unknown = again(form(add)
                .param("to", "ORGANISATION")
                .param("siren", "123 456 782")
                .param("roles", "MEMBER"));

        assertThat(nobody).contains("id=\"to-error\"");
        assertThat(nonsense).contains("id=\"to-error\"", "id=\"roles-error\"").doesNotContain("Failed to convert");
        assertThat(known).contains("agit déjà pour cette structure");
        assertThat(without).contains("id=\"roles-error\"");
        assertThat(unknown).contains("id=\"siren-error\"", "value=\"123 456 782\"");
        assertThat(roles(person.id())).isEqualTo("COORDINATOR");
    }

    @Test
    void keepsTheInputOfARefusedAccount() throws Exception {
        String nonsense =
                again(form("/admin/accounts").param("name", "Nadia Essai").param("roles", "abc"));
        String unknown =
                again(form("/admin/accounts").param("name", "Nadia Essai").param("siren", "123456782"));

        assertThat(nonsense).contains("value=\"Nadia Essai\"", "id=\"roles-error\"");
        assertThat(unknown).contains("value=\"Nadia Essai\"", "id=\"siren-error\"");
    }

    @Test
    void showsAllErrorsOfANewAccountAtOnce() throws Exception {
        String page = again(form("/admin/accounts")
                .param("name", " ")
                .param("email", "nadia")
                .param("siren", "123456782")
                .param("roles", "abc"));
        String platform =
                again(form("/admin/accounts").param("name", "Nadia Essai").param("roles", "MEMBER"));
        String taken = again(form("/admin/accounts")
                .param("name", " ")
                .param("email", accounts.coordinator().email())
                .param("roles", "COORDINATOR"));

        assertThat(PageText.plain(page)).contains("4 réponses à corriger");
        for (String field : List.of("name", "email", "siren", "roles")) {
            assertThat(page).contains("href=\"#" + field + "\"", "id=\"" + field + "-error\"");
        }
        assertThat(platform).contains("id=\"siren-error\"", "id=\"email-error\"");
        assertThat(taken).contains("id=\"name-error\"", "id=\"email-error\"");
    }

    @Test
    void refusesAnOrganisationThatIsNotInTheDirectory() throws Exception {
        Registered person = accounts.coordinator();
        UUID known = new Scenes(application).firm("Les Renforts").organisationId();

        MockHttpServletResponse refused = byProgram(person, Ids.next());
        MockHttpServletResponse given = byProgram(person, known);

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("\"field\":\"organisationId\"");
        assertThat(given.getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse byProgram(Registered person, UUID organisation) throws Exception {
        return browser.perform(put("/api/v1/people/" + person.id() + "/memberships/" + organisation)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"roles\":[\"MEMBER\"]}")
                        .with(administrator.byApi()))
                .andReturn()
                .getResponse();
    }

    @Test
    void asksForConfirmationBeforeAnAccountIsClosed() throws Exception {
        Registered person = accounts.coordinator();
        String address = "/admin/accounts/" + person.id();

        String one = again(get(address).with(administrator.signedIn()));
        String closing = again(get(address + "/closing").with(administrator.signedIn()));

        assertThat(one).contains("href=\"" + address + "/closing\"").doesNotContain("action=\"" + address + "/closing");
        assertThat(closing).contains("action=\"" + address + "/closing\"", "rouvrir");
    }

    @Test
    void showsTheErrorBesideTheNameOfAToken() throws Exception {
        String page = again(form("/account/tokens").param("name", "x".repeat(101)));

        assertThat(page).contains("id=\"name-error\"", "x".repeat(101));
    }

    @Test
    void issuesATokenOfTheChosenScopeAndLifeAndOffersNoSignature() throws Exception {
        String page = again(get("/account").with(administrator.signedIn()));

        browser.perform(form("/account/tokens")
                .param("name", "lecture")
                .param("scope", "READ")
                .param("days", "30"));

        assertThat(page).contains("value=\"READ\"", "value=\"ACT\"").doesNotContain("value=\"SIGN\"");
        assertThat(jdbc.queryForObject(
                        "SELECT CONCAT(scope, ' ', DATEDIFF(expires_at, created_at)) FROM api_token"
                                + " WHERE person_id = ?",
                        String.class,
                        administrator.personId().toString()))
                .isEqualTo("READ 30");
    }

    private MockHttpServletRequestBuilder form(String address) {
        return post(address).with(csrf()).with(administrator.signedIn());
    }

    private String again(MockHttpServletRequestBuilder request) throws Exception {
        return PageText.of(browser.perform(request).andReturn().getResponse());
    }

    private String roles(UUID person) {
        return jdbc.queryForObject(
                "SELECT GROUP_CONCAT(roles) FROM membership WHERE person_id = ?", String.class, person.toString());
    }
}

package org.cordee.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.cordee.CordeeTest;
import org.cordee.account.Accounts;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@CordeeTest
class PagesModuleTests {

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
    void drawsEveryComponentWithoutInlineStyleOrMissingText() {
        HttpResponse<String> page = member().get("/about/gallery");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .doesNotContain("style=\"")
                .doesNotContain("??")
                .contains("data-v=\"55\"")
                .contains("2\u00A0184\u00A0500,00\u00A0€")
                .contains("Étape\u00A05 sur 8\u00A0: Rédaction");
    }

    @Test
    void showsARefusalOnTopAndBesideItsFieldAndKeepsTheInput() {
        Browser browser = member();
        browser.get("/about/gallery");

        String page = browser.post("/about/gallery", "name", "Rives", "amount", "12,345", "text", "")
                .body();

        assertThat(page).contains("role=\"alert\"", "href=\"#amount\"", "id=\"amount-error\"", "aria-invalid=\"true\"");
        assertThat(page)
                .contains("aria-describedby=\"amount-hint amount-error\"")
                .contains("value=\"12,345\"");
    }

    @Test
    void showsEnglishPagesAfterTheChoiceOfEnglish() {
        Browser browser = member();
        browser.get("/?lang=en");

        assertThat(browser.get("/").body())
                .contains("Hello Camille", "lang=\"en\"")
                .doesNotContain("??");
        assertThat(browser.get("/about/gallery").body()).contains("€2,184,500.00", "Step 5 of 8: Drafting");
    }

    @Test
    void servesStaticFilesUnderContentHashesAndCacheable() {
        Browser browser = new Browser(port);
        String page = browser.get("/sign-in").body();
        String stylesheet = page.replaceAll("(?s).*href=\"(/app-[0-9a-f]{32}\\.css)\".*", "$1");

        assertThat(stylesheet).startsWith("/app-");
        HttpResponse<String> file = browser.get(stylesheet);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age=31536000");
    }

    @Test
    void answersAMissingAddressWithAPageOrAProblemDocument() {
        assertThat(member().get("/nulle-part").statusCode()).isEqualTo(404);
        ApiClient program = ApiClient.basic(port, accounts.memberOf(Ids.next()).email(), Accounts.PASSWORD);

        HttpResponse<String> answer = program.get("/api/v1/nulle-part");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    @Test
    void answersTheAdministratorsPagesAsMissingToOtherUsers() {
        assertThat(member().get("/admin/accounts").statusCode()).isEqualTo(404);
        assertThat(administrator().get("/admin/accounts").statusCode()).isEqualTo(200);
        assertThat(administrator().get("/admin/accounts/new").statusCode()).isEqualTo(200);
    }

    @Test
    void createsAnAccountAndSendsItsLinkToThePersonAlone() {
        Browser admin = administrator();
        admin.get("/admin/accounts/new");
        HttpResponse<String> created = admin.post(
                "/admin/accounts",
                "email",
                Ids.next() + "@exemple.test",
                "name",
                "Léa Roussel",
                "locale",
                "fr",
                "siren",
                "",
                "roles",
                "COORDINATOR");
        String to = created.headers().firstValue("Location").orElseThrow();

        assertThat(admin.get(to).body())
                .contains("Léa Roussel", "Un courriel avec un lien part à")
                .doesNotContain("/i/");
    }

    @Test
    void showsARefusalOfAnAccountBesideItsField() {
        Browser admin = administrator();
        admin.get("/admin/accounts/new");

        String page = admin.post(
                        "/admin/accounts",
                        "email",
                        "pas une adresse",
                        "name",
                        "Léa",
                        "locale",
                        "fr",
                        "siren",
                        "",
                        "roles",
                        "COORDINATOR")
                .body();

        assertThat(page).contains("id=\"email-error\"", "n’est pas complète");
    }

    @Test
    void keepsOnlyTheCurrentSessionAfterAPasswordChange() {
        Accounts.Registered person = accounts.memberOf(Ids.next());
        Browser here = Browser.signedIn(port, person.email(), Accounts.PASSWORD);
        Browser there = Browser.signedIn(port, person.email(), Accounts.PASSWORD);
        here.get("/account");

        here.post(
                "/account/password",
                "current",
                Accounts.PASSWORD,
                "password",
                "une nouvelle phrase",
                "again",
                "une nouvelle phrase");

        assertThat(here.get("/account").statusCode()).isEqualTo(200);
        assertThat(there.get("/account").statusCode()).isEqualTo(302);
    }

    private Browser member() {
        return Browser.signedIn(port, accounts.memberOf(Ids.next()).email(), Accounts.PASSWORD);
    }

    private Browser administrator() {
        return Browser.signedIn(port, accounts.administrator().email(), Accounts.PASSWORD);
    }
}

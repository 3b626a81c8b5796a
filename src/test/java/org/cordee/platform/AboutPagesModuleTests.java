package org.cordee.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.cordee.CordeeTest;
import org.cordee.account.Accounts;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The public pages about the site, and the language choice of every visitor. */
@CordeeTest
class AboutPagesModuleTests {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcTemplate jdbc;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/accessibility?lang=fr;conformité partielle;aucun audit par un tiers;Défenseur des droits",
                "/accessibility?lang=en;complies in part;no third party has audited it;Défenseur des droits",
                "/personal-data?lang=fr;Vos droits;pseudonyme;CNIL",
                "/personal-data?lang=en;Your rights;pseudonym;CNIL",
                "/help?lang=fr;Questions fréquentes;Groupement conjoint;Mandataire",
                "/help?lang=en;Frequent questions;Joint grouping;Lead"
            })
    void showsThePublicPagesInBothLanguages(String page, String first, String second, String third) {
        assertThat(new Browser(port).get(page).body())
                .contains(first, second, third)
                .doesNotContain("??");
    }

    @Test
    void linksTheAccessibilityStatementFromTheFootOfEveryPage() {
        Browser browser = Browser.signedIn(port, accounts.memberOf(Ids.next()).email(), Accounts.PASSWORD);

        for (String page : new String[] {"/", "/account", "/consortia"}) {
            assertThat(browser.get(page).body())
                    .contains("href=\"/accessibility\"", "href=\"/personal-data\"", "partiellement conforme");
        }
        assertThat(new Browser(port).get("/sign-in").body()).contains("href=\"/accessibility\"");
        assertThat(new Browser(port).get("/forgotten-password").body()).contains("href=\"/accessibility\"");
    }

    @Test
    void explainsEveryWordOfTheGlossaryInTheOrderOfTheAlphabet() {
        String page = new Browser(port).get("/help?lang=en").body();

        assertThat(HelpController.TERMS).allSatisfy(code -> assertThat(page).contains("id=\"term-" + code + "\""));
        assertThat(page).containsSubsequence("id=\"term-joint\"", "id=\"term-lead\"", "id=\"term-waiver\"");
    }

    @Test
    void showsTheWholeHelpToAMemberWithTheWayToSupport() {
        Browser browser = Browser.signedIn(port, accounts.memberOf(Ids.next()).email(), Accounts.PASSWORD);

        assertThat(browser.get("/help").body()).contains("/support\"", "Vous coordonnez", "</html>");
    }

    @Test
    void showsNoFirstStepsToACoordinator() {
        Browser browser = Browser.signedIn(port, accounts.coordinator().email(), Accounts.PASSWORD);

        assertThat(browser.get("/").body()).contains("Pilotage").doesNotContain("Votre premier groupement");
    }

    @Test
    void showsThreeFirstStepsToAnOrganisationWithoutAnyGrouping() {
        Browser browser = Browser.signedIn(port, accounts.memberOf(Ids.next()).email(), Accounts.PASSWORD);

        assertThat(browser.get("/").body())
                .contains("Votre premier groupement en trois étapes", "1. Importez l’avis", "href=\"/notices\"");
    }

    @Test
    void storesTheChosenLanguageOfPagesAndLetters() {
        Accounts.Registered person = accounts.memberOf(Ids.next());
        Browser browser = Browser.signedIn(port, person.email(), Accounts.PASSWORD);
        browser.get("/account");

        browser.post("/account/language", "locale", "en");

        assertThat(browser.get("/account").body()).contains("My language");
        assertThat(Browser.signedIn(port, person.email(), Accounts.PASSWORD)
                        .get("/account")
                        .body())
                .contains("My language");
        assertThat(jdbc.queryForObject(
                        "SELECT locale FROM person WHERE id = ?",
                        String.class,
                        person.id().toString()))
                .isEqualTo("en");
        assertThat(ApiClient.basic(port, person.email(), Accounts.PASSWORD)
                        .send("PUT", "/api/v1/me/language", "{\"locale\":\"fr\"}")
                        .statusCode())
                .isEqualTo(204);
    }
}

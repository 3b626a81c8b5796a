package org.cordee.law.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.cordee.CordeeTest;
import org.cordee.account.Accounts;
import org.cordee.law.tables.Rulebook;
import org.cordee.platform.Browser;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of the rules, without JavaScript, for a user who only has an account. */
@CordeeTest
class RulePagesModuleTests {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Rulebook rules;

    private Browser browser;

    @BeforeEach
    void signIn() {
        browser = Browser.signedIn(port, accounts.memberOf(Ids.next()).email(), Accounts.PASSWORD);
    }

    @Test
    void listsTheRulesAndWhatIsNotJudged() {
        assertThat(browser.get("/rules").body())
                .contains(
                        "D14 · Issue d’un dépôt",
                        "R2151-5, R2151-6, R2132-11",
                        "C-01 · Capacités demandées",
                        "S-01 · Ce que l’acheteur doit prévoir",
                        "La liste des services de L2113-15",
                        "href=\"/rules\"")
                .doesNotContain("??");
    }

    @Test
    void showsEachRuleInBothLanguagesWithNoCodeLeft() {
        for (String language : new String[] {"fr", "en"}) {
            for (var rule : rules.rules(LocalDate.of(2026, 11, 26))) {
                String page = browser.get("/rules/" + rule.id() + "?lang=" + language)
                        .body()
                        .replaceAll("(?s)^.*<main|</main>.*$", "")
                        .replaceAll("<[^>]*>", "");

                assertThat(page)
                        .as("%s %s", rule.id(), language)
                        .doesNotContain("??", "null")
                        .doesNotContainPattern("[A-Z]+_[A-Z_]+");
            }
        }
    }

    @Test
    void marksRowsThatAreNotInForceOnTheChosenDay() {
        assertThat(browser.get("/rules/D7?on=2024-12-31").body())
                .contains("Procédure avec négociation ou dialogue", "pas en vigueur à cette date", "à partir du");
        assertThat(browser.get("/rules/D7?on=2026-11-26").body()).doesNotContain("pas en vigueur à cette date");
        assertThat(browser.get("/rules/D7?on=hier").body()).contains("hier", "n’est pas une date");
    }

    @Test
    void showsDaysAndValuesOfAParameter() {
        assertThat(browser.get("/rules/D9?on=2026-11-26").body())
                .contains("du 01/04/2019 au 31/12/2025", "Coût d’une heure d’insertion", "aucune source datée")
                .doesNotContain("25.00");
    }

    @Test
    void showsTheChosenReadingOfOpenQuestionsOfTheLaw() {
        assertThat(browser.get("/rules/D4?on=2026-11-26").body())
                .contains("Valeurs que la loi ne fixe pas", "Interprétation des lots réservés", "stricte", "[U]");
        assertThat(browser.get("/rules/D7?on=2026-11-26").body())
                .contains("Si le dernier jour est un jour chômé", "reporté au jour ouvré suivant");
    }

    @Test
    void offersTheTableAsADownload() {
        assertThat(browser.get("/rules/D14/files/deposit-outcome").body()).contains("<decision id=\"deposit-outcome\"");
        assertThat(browser.get("/rules/D14/files/reserved-lot").statusCode()).isEqualTo(404);
    }
}

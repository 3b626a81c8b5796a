package org.cordee.law.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.law.rules.SoundCase.SOUND;
import static org.cordee.law.rules.SoundCase.assertFindings;
import static org.cordee.law.rules.SoundCase.check;
import static org.cordee.law.rules.SoundCase.findings;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S-01: a missing duty is a question to the buyer, from the day since which the law has the duty. */
class BuyerObligationsTests {

    private static final String CLAUSE = ", insertionClause: {labourShare: 50, hourlyCost: 20}, capacities: {}}";

    /** Puts the buyer's duties into the second lot. */
    private static String duties(String duties) {
        return SOUND.replace(CLAUSE, CLAUSE.replace("capacities: {}}", "capacities: {}, duties: {" + duties + "}}"));
    }

    @ParameterizedTest(name = "launched on {0}: {1}")
    @CsvSource({"2026-08-22, S-01 buyer.social-clause-missing", "2026-08-21, "})
    void asksForASocialClauseFromTheDayOfTheLaw(String launched, String expected) {
        LawAnswer answer =
                check(duties("socialClause: false").replace("launchedOn: 2027-02-01", "launchedOn: " + launched));

        assertFindings(answer, expected == null ? new String[0] : new String[] {expected});
        assertThat(answer.verdict()).isEqualTo(LawAnswer.Verdict.CLEAR);
    }

    @Test
    void reportsAMissingDutyAsAQuestionToTheBuyer() {
        assertThat(findings(check(duties("socialClause: false"))))
                .containsExactly(
                        "S-01 buyer.social-clause-missing INFO LOT/2 lot 2 {} {code=ask-the-buyer-a-question}");
    }

    @ParameterizedTest(name = "{0} of {1}, estimated at {2}: {3}")
    @CsvSource({
        "LOCAL, SERVICES, 216000.00, buyer.social-clause-missing",
        "LOCAL, SERVICES, 215999.99, ",
        "HOSPITAL, SUPPLIES, 216000.00, buyer.social-clause-missing",
        "STATE, SERVICES, 140000.00, buyer.social-clause-missing",
        "STATE, SERVICES, 139999.99, ",
        "STATE_EPA, SUPPLIES_WITH_SERVICES, 139999.99, ",
        "PUBLIC_UNDERTAKING, SERVICES, 432000.00, buyer.social-clause-missing",
        "PUBLIC_UNDERTAKING, SERVICES, 431999.99, ",
        "LOCAL, WORKS, 5404000.00, buyer.social-clause-missing",
        "LOCAL, WORKS, 5403999.99, ",
        // unknown buyer: the part that the thresholds of all buyers have in common
        ", SERVICES, 432000.00, buyer.social-clause-missing",
        ", SERVICES, 431999.99, buyer.social-clause-to-check",
        ", SERVICES, 140000.00, buyer.social-clause-to-check",
        ", SERVICES, 139999.99, ",
    })
    void knowsTheThresholdOfEachBuyer(String kind, String nature, String value, String code) {
        String buyer = kind == null ? "buyer: {id: vdl}" : "buyer: {id: vdl, kind: %s}".formatted(kind);
        LawAnswer answer = check(duties("socialClause: false")
                .replace("buyer: {id: vdl}", buyer + "\n  estimatedValue: " + value)
                .replace("nature: SERVICES", "nature: " + nature));

        assertThat(answer.findings())
                .filteredOn(finding -> finding.rule().equals("S-01"))
                .extracting(Finding::code)
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void addsTheLotsUpWhenTheTotalIsUnknown() {
        // the estimate counts, not the offer
        assertFindings(check(duties("socialClause: false")
                .replace("buyer: {id: vdl}", "buyer: {id: vdl, kind: LOCAL}")
                .replace("hourlyCost: 30}, capacities: {}", "hourlyCost: 30}, capacities: {estimate: 100000.00}")
                .replace("capacities: {}, duties", "capacities: {estimate: 115999.99}, duties")));
        assertFindings(
                check(duties("socialClause: false")
                        .replace("buyer: {id: vdl}", "buyer: {id: vdl, kind: LOCAL}")
                        .replace(
                                "hourlyCost: 30}, capacities: {}", "hourlyCost: 30}, capacities: {estimate: 100000.00}")
                        .replace("capacities: {}, duties", "capacities: {estimate: 116000.00}, duties")),
                "S-01 buyer.social-clause-missing");
        assertFindings(
                check(duties("socialClause: false")
                        .replace("buyer: {id: vdl}", "buyer: {id: vdl, kind: LOCAL}")
                        .replace("amount: 100000.00, ", "")),
                "S-01 buyer.social-clause-to-check");
    }

    @Test
    void knowsNoThresholdBeyondItsLastDay() {
        assertFindings(
                check(duties("socialClause: false").replace("launchedOn: 2027-02-01", "launchedOn: 2028-01-01")),
                "S-01 buyer.social-clause-to-check");
    }

    @Test
    void treatsAnInsertionClauseAsASocialClause() {
        assertFindings(check(SOUND.replace(
                "hourlyCost: 30}, capacities: {}}",
                "hourlyCost: 30}, capacities: {}, duties: {socialClause: false}}")));
        assertFindings(check(duties("socialClause: false")
                .replace("{labourShare: 50, hourlyCost: 20}", "{hours: 1, labourShare: 50, hourlyCost: 20}")));
    }

    @ParameterizedTest(name = "{0}, {1} for {2} months: {3}")
    @CsvSource({
        "WEAK_LINK, SERVICES, 12, set-aside",
        "READY_SOLUTION, SERVICES, 12, set-aside",
        "HARD_TO_COMPETE, WORKS, 12, set-aside",
        "SHORT_WORKS, WORKS, 5, set-aside",
        "SHORT_WORKS, WORKS, 6, not-met",
        "SHORT_WORKS, SERVICES, 5, not-met",
    })
    void judgesTheInvokedDerogation(String derogation, String nature, int months, String expected) {
        LawAnswer answer = check(duties("socialClause: false, derogation: " + derogation)
                .replace("nature: SERVICES", "nature: %s\n  estimatedValue: 9000000.00".formatted(nature))
                .replace("capacities: {}, duties", "capacities: {}, durationMonths: %d, duties".formatted(months)));

        assertThat(findings(answer))
                .singleElement()
                .asString()
                .startsWith("S-01 buyer."
                        + (expected.equals("not-met") ? "derogation-not-met" : "social-clause-set-aside")
                        + " INFO LOT/2 lot 2 {derogation=" + derogation + "}");
    }

    @Test
    void asksAboutPriceAndEnvironmentCriteria() {
        String all = "criterion: SOLE_PRICE, environmentalClause: false, environmentalCriterion: false";

        assertFindings(
                check(duties(all)),
                "S-01 buyer.sole-price",
                "S-01 buyer.environmental-clause-missing",
                "S-01 buyer.environmental-criterion-missing");
        assertFindings(check(duties(all.replace("false", "true").replace("SOLE_PRICE", "SOLE_COST"))));
        assertFindings(check(duties(all).replace("launchedOn: 2027-02-01", "launchedOn: 2026-08-20")));
    }

    /** Décret 2022-767: R2152-7 since 21 August 2026; the articles of the law since 22 August 2026. */
    @Test
    void asksAboutASolePriceOneDayBeforeTheArticlesOfTheLaw() {
        String all = "criterion: SOLE_PRICE, environmentalClause: false, environmentalCriterion: false";
        LawAnswer answer = check(duties(all).replace("launchedOn: 2027-02-01", "launchedOn: 2026-08-21"));

        assertFindings(answer, "S-01 buyer.sole-price");
        assertThat(answer.findings().get(0).article()).isEqualTo("R2152-7");
        assertThat(check(duties(all)).findings())
                .filteredOn(finding -> finding.code().equals("buyer.sole-price"))
                .extracting(Finding::article)
                .containsExactly("L2152-7, R2152-7");
    }

    @Test
    void asksOnceWhateverTheNumberOfLots() {
        String both = duties("criterion: SOLE_PRICE")
                .replace(
                        "hourlyCost: 30}, capacities: {}}",
                        "hourlyCost: 30}, capacities: {}, duties: {criterion: SOLE_PRICE}}");

        assertThat(findings(check(both)))
                .containsExactly("S-01 buyer.sole-price INFO LOT/1 lot 1 {} {code=ask-the-buyer-a-question}");
    }

    @Test
    void asksForTheArticleOfAReservation() {
        String reserved = duties("reservationNamed: false")
                .replace("{number: \"2\", amount", "{number: \"2\", reservation: L2113_13, amount");

        assertThat(findings(check(reserved)))
                .contains("S-01 buyer.reservation-not-named INFO LOT/2 lot 2 {reservation=L2113_13}"
                        + " {code=ask-the-buyer-a-question}");
        assertThat(check(reserved.replace("reservationNamed: false", "reservationNamed: true"))
                        .findings())
                .noneMatch(finding -> finding.rule().equals("S-01"));
    }
}

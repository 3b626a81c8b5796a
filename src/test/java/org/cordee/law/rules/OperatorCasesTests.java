package org.cordee.law.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.law.rules.SoundCase.SOUND;
import static org.cordee.law.rules.SoundCase.and;
import static org.cordee.law.rules.SoundCase.assertFindings;
import static org.cordee.law.rules.SoundCase.check;
import static org.cordee.law.rules.SoundCase.findings;
import static org.cordee.law.rules.SoundCase.section;
import static org.cordee.law.rules.SoundCase.with;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The findings on one operator: its liability, its proofs and the grounds it declares. */
class OperatorCasesTests {

    private static final String ON_LOT_TWO = "{siret: \"90240037300012\", lot: \"2\"";

    @Test
    void limitsTheLiabilityOfAMemberToItsLots() {
        LawAnswer answer = with(ON_LOT_TWO, "{siret: \"90240074600019\", lot: \"2\"");

        assertThat(section(answer, "members"))
                .contains("exposure={JOINT=500000.00, JOINT_LEAD_SEVERAL=700000.00, SEVERAL=700000.00}")
                .contains("exposure={JOINT=150000.00, JOINT_LEAD_SEVERAL=150000.00, SEVERAL=600000.00}")
                .contains("exposure={JOINT=50000.00, JOINT_LEAD_SEVERAL=50000.00, SEVERAL=100000.00}");
    }

    @Test
    void findsAnotherCandidacyOnlyOnTheMembersLots() {
        String other = "others: [{id: C-B, lots: [\"2\"], members: [\"90240037300012\"]}]\n";

        assertFindings(and(other), "G-05 participation.in-both");
        assertFindings(check(SOUND.replace(ON_LOT_TWO, "{siret: \"90240074600019\", lot: \"2\"") + other));
        assertFindings(and(other.replace("members: [", "lead: ").replace("]}]", "}]")), "G-05 participation.in-both");
    }

    @Test
    void reportsAnExpiredProof() {
        assertThat(findings(with("name: Atelier du Pont,", "essStatus: ESUS, essFrom: 2020-01-01, essTo: 2027-02-28,")))
                .containsExactly("D3 ess.accreditation-not-in-force WARNING ORGANISATION/90240037300012 lot null"
                        + " {essStatus=ESUS, from=2020-01-01, to=2027-02-28} {code=renew-proof}");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'{article: L2141-2, debtPaid: true}', exclusion.debt-settled INFO, SETTLED, ''",
        "'{article: L2141-2}', exclusion.curable-by-payment BLOCKER, CURABLE_BY_PAYMENT,"
                + " '{code=pay-or-agree-debt}{code=replace-operator}'",
        "'{article: L2141-2, bindingAgreement: true}', exclusion.debt-settled INFO, SETTLED, ''",
        "'{article: L2141-2, bindingAgreement: true, agreementRespected: false}', exclusion.curable-by-payment BLOCKER,"
                + " CURABLE_BY_PAYMENT, '{code=pay-or-agree-debt}{code=replace-operator}'",
        "'{article: L2141-2, debtPaid: true, enforcementMeasure: true}', exclusion.excluded BLOCKER, EXCLUDED,"
                + " '{code=replace-operator}'",
        "'{article: L2141-4, selfCleaning: true}', exclusion.self-cleaning-to-assess MAJOR, SELF_CLEANING_TO_ASSESS,"
                + " '{code=show-self-cleaning}{code=replace-operator}'",
        "'{article: L2141-4}', exclusion.excluded BLOCKER, EXCLUDED, '{code=show-self-cleaning}{code=replace-operator}'",
        "'{article: L2141-3}', exclusion.excluded BLOCKER, EXCLUDED, '{code=replace-operator}'",
        "'{article: L2141-9}', exclusion.hearing-required MAJOR, HEARING_REQUIRED,"
                + " '{code=show-self-cleaning}{code=replace-operator}'",
        "'{article: L2141-99}', exclusion.to-review MAJOR, MANUAL_REVIEW, '{code=replace-operator}'",
    })
    void judgesADeclaredGroundOfExclusion(String ground, String declared, String outcome, String remedies) {
        String article = ground.replaceAll(".*(L2141-\\d+).*", "$1");

        assertThat(findings(with("name: Atelier du Pont,", "exclusionGrounds: [%s],".formatted(ground))))
                .containsExactly("X-01 %s ORGANISATION/90240037300012 lot null {ground=%s, outcome=%s} %s"
                        .formatted(declared, article, outcome, remedies));
    }

    @Test
    void readsAnArticleInEverySpelling() {
        assertThat(findings(with("name: Atelier du Pont,", "exclusionGrounds: [{article: L. 2141-7-1 1°}],")))
                .singleElement()
                .asString()
                .startsWith("X-01 exclusion.hearing-required MAJOR");
    }
}

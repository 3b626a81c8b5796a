package org.cordee.law.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.law.rules.SoundCase.SOUND;
import static org.cordee.law.rules.SoundCase.and;
import static org.cordee.law.rules.SoundCase.check;
import static org.cordee.law.rules.SoundCase.findings;
import static org.cordee.law.rules.SoundCase.with;

import java.math.BigDecimal;
import java.util.List;
import org.cordee.law.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D11: R2142-20 2° asks a solidary grouping for no shares; given ones must add up and agree with the amounts. */
class SolidarySharesTests {

    private static final String NO_SHARES = SOUND.replaceAll("share: \\d+, amount: \\d+\\.\\d+, ", "");
    private static final String SUBCONTRACT =
            "  subcontracts: [{from: \"%s\", siret: \"90240074600019\", lot: \"2\", amount: %s}%s]\n";

    @Test
    void asksASolidaryGroupingForNoShares() {
        LawAnswer solidary = check(NO_SHARES.replace("form: JOINT", "form: SEVERAL"));

        assertThat(findings(solidary))
                .contains("D11 shares.solidary-without-shares INFO CONSORTIUM/C-A lot 1"
                        + " {withoutPart=[90240000100019, 90240037300012]} ");
        assertThat(solidary.findings()).noneMatch(finding -> finding.severity() == Severity.BLOCKER);
        for (String form : List.of("JOINT", "JOINT_LEAD_SEVERAL")) {
            assertThat(check(NO_SHARES.replace("form: JOINT", "form: " + form)).findings())
                    .filteredOn(finding -> finding.code().equals("shares.member-without-share"))
                    .allMatch(finding -> finding.severity() == Severity.BLOCKER)
                    .hasSize(2);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "SEVERAL, 'D11 shares.not-hundred, D11 shares.solidary-without-shares'",
        "JOINT, 'D11 shares.not-hundred, D11 shares.member-without-share, G-01 grouping.repartition-incomplete'",
    })
    void givenSharesAboveTheWholeAreAFaultEvenWhenOneIsMissing(String form, String said) {
        String one = SOUND.replace("form: JOINT", "form: " + form)
                .replace("share: 50, amount: 50000.00, signatory: p1", "share: 100, amount: 50000.00, signatory: p1")
                .replace("share: 50, amount: 50000.00, signatory: p2", "share: 0, signatory: p2");

        assertThat(check(one.replace("share: 0, ", "")).findings().stream().map(Finding::code))
                .doesNotContain("shares.not-hundred");
        LawAnswer above = check(one.replace("share: 0, ", "")
                .replace(
                        "share: 100, amount: 50000.00, signatory: p1, insertionHours: {direct: 250}}",
                        "share: 100, amount: 50000.00, signatory: p1, insertionHours: {direct: 250}}\n"
                                + "    - {siret: \"90240074600019\", lot: \"2\", share: 0.0001, signatory: p3}"));
        assertThat(above.findings().stream()
                        .map(finding -> finding.rule() + " " + finding.code())
                        .filter(code -> code.contains("shares.") || code.contains("repartition")))
                .containsExactlyInAnyOrder(said.split(", "));
    }

    @Test
    void givenAmountsAboveTheTotalAreAFaultEvenWhenOneIsMissing() {
        String several = SOUND.replace("form: JOINT", "form: SEVERAL")
                .replace("share: 50, amount: 50000.00, signatory: p2", "signatory: p2");

        assertThat(codes(several.replace("share: 50, amount: 50000.00", "amount: 100000.00")))
                .doesNotContain("shares.amounts-not-total");
        assertThat(codes(several.replace("share: 50, amount: 50000.00", "amount: 100000.01")))
                .contains("shares.amounts-not-total");
    }

    @ParameterizedTest(name = "{0}: {1} % of the shares for half the amount, contradiction {2}")
    @CsvSource({
        "JOINT, 50, false",
        "JOINT, 50.01, false",
        "JOINT, 50.0101, true",
        "JOINT, 60, true",
        "JOINT_LEAD_SEVERAL, 40, true",
        "SEVERAL, 49.99, false",
        "SEVERAL, 49.9899, true",
        "SEVERAL, 60, true",
    })
    void findsSharesThatContradictAmountsInEveryForm(String form, String share, boolean contradiction) {
        String rest = new BigDecimal("100").subtract(new BigDecimal(share)).toPlainString();
        List<String> found = findings(check(SOUND.replace("form: JOINT", "form: " + form)
                .replace(
                        "share: 50, amount: 50000.00, signatory: p1",
                        "share: " + share + ", amount: 50000.00, signatory: p1")
                .replace(
                        "share: 50, amount: 50000.00, signatory: p2",
                        "share: " + rest + ", amount: 50000.00, signatory: p2")));

        assertThat(found.stream().anyMatch(one -> one.startsWith("D11 shares.contradict-amounts MAJOR")))
                .isEqualTo(contradiction);
    }

    @Test
    void namesTheFiguresThatContradictEachOther() {
        assertThat(findings(with("share: 75, amount: 450000.00", "share: 25, amount: 450000.00"))
                        .toString())
                .doesNotContain("contradict-amounts"); // the shares do not add up, which is said instead
        assertThat(findings(check(SOUND.replace("share: 75, amount", "share: X, amount")
                        .replace("share: 25, amount", "share: 75, amount")
                        .replace("share: X, amount", "share: 25, amount"))))
                .containsExactly("D11 shares.contradict-amounts MAJOR CONSORTIUM/C-A lot 1"
                        + " {contradictory=[90240000100019, 90240037300012], sharePercent=25, amountPercent=75}"
                        + " {code=align-shares-and-amounts}");
    }

    @Test
    void refusesToSubcontractAWholeLot() {
        String half = ", {from: \"90240037300012\", siret: \"90240074600019\", lot: \"2\", amount: %s}";

        assertThat(findings(and(SUBCONTRACT.formatted("90240000100019", "50000.00", half.formatted("50000.00")))))
                .contains("D11 shares.whole-lot-subcontracted BLOCKER CONSORTIUM/C-A lot 2"
                        + " {subcontractedAmount=100000.00, totalAmount=100000.00} {code=keep-part-of-lot}");
        assertThat(codes(SOUND + SUBCONTRACT.formatted("90240000100019", "50000.00", half.formatted("49999.99"))))
                .doesNotContain("shares.whole-lot-subcontracted");
        assertThat(codes(SOUND + SUBCONTRACT.formatted("90240000100019", "50000.00", "")))
                .doesNotContain("shares.whole-lot-subcontracted");
    }

    @Test
    void aLotThatOneMemberHandsToAnotherIsNotSubcontractedAway() {
        String toAMember =
                SUBCONTRACT.formatted("90240000100019", "50000.00", "").replace("90240074600019", "90240037300012");

        assertThat(codes(SOUND + toAMember)).doesNotContain("shares.whole-lot-subcontracted");
    }

    private static List<String> codes(String text) {
        return check(text).findings().stream().map(Finding::code).toList();
    }
}

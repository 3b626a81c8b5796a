package org.cordee.law.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.law.rules.SoundCase.SOUND;
import static org.cordee.law.rules.SoundCase.assertFindings;
import static org.cordee.law.rules.SoundCase.check;
import static org.cordee.law.rules.SoundCase.findings;
import static org.cordee.law.rules.SoundCase.section;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D15: the minimum advance and the maximum retention, for each operator that the buyer pays. */
class AdvancesTests {

    private static String before(String buyer, int months) {
        return SOUND.replace("buyer: {id: vdl}", "buyer: {id: vdl, %s}".formatted(buyer))
                .replace("capacities: {}}", "capacities: {}, durationMonths: %d}".formatted(months));
    }

    @ParameterizedTest(name = "{0}: advance {1}, retention {2}")
    @CsvSource({
        "kind: STATE, 30, 3",
        "'kind: LOCAL, runningCostsOver60M: true', 10, 3",
        "'kind: STATE_EPA, runningCostsOver60M: true', 10, 3",
    })
    void givesAPmeBetterTermsWithThreeKindsOfBuyer(String buyer, int advance, int retention) {
        LawAnswer answer = check(before(buyer, 12));

        assertThat(section(answer, "advances"))
                .contains("{lot=1, siret=90240000100019, procurementPme=false, advance=DUE, advanceMinRate=5,"
                        + " retentionMax=5, recoveryFromPercent=65}")
                .contains(
                        "{lot=1, siret=90240037300012, procurementPme=true, advance=DUE, advanceMinRate=%d, retentionMax=%d, recoveryFromPercent=65}"
                                .formatted(advance, retention));
        assertThat(findings(answer))
                .containsExactly(
                        "P-03 payment.advance-for-pme INFO ORGANISATION/90240037300012 lot 1"
                                + " {advanceMinRate=%d, retentionMax=%d} {code=keep-the-advance}"
                                        .formatted(advance, retention),
                        "P-03 payment.advance-for-pme INFO ORGANISATION/90240037300012 lot 2"
                                + " {advanceMinRate=%d, retentionMax=%d} {code=keep-the-advance}"
                                        .formatted(advance, retention));
        assertThat(answer.verdict()).isEqualTo(LawAnswer.Verdict.CLEAR);
    }

    @ParameterizedTest(name = "{0} for {1} months: {2}")
    @CsvSource({
        "'kind: LOCAL, runningCostsOver60M: false', 12, 'advance=DUE, advanceMinRate=5, retentionMax=5'",
        "'kind: HOSPITAL, runningCostsOver60M: true', 12, 'advance=DUE, advanceMinRate=5, retentionMax=5'",
        "isContractingAuthority: true, 12, 'advance=DUE_AT_LEAST, advanceMinRate=5, retentionMax=5'",
    })
    void givesUsualTermsToOtherOperators(String buyer, int months, String expected) {
        LawAnswer answer = check(before(buyer, months));

        assertFindings(answer);
        assertThat(section(answer, "advances")).contains("siret=90240037300012, procurementPme=true, " + expected);
    }

    @ParameterizedTest(name = "{0}, {1} months: at most {2} %")
    @CsvSource({
        "kind: STATE, 2, 3",
        "'kind: LOCAL, runningCostsOver60M: true', 2, 3",
        "'kind: LOCAL, runningCostsOver60M: true', 1, 3",
    })
    void reportsTheLowerRetentionOfAPmeWhenNoAdvanceIsDue(String buyer, int months, int retention) {
        LawAnswer answer = check(before(buyer, months));

        assertThat(section(answer, "advances"))
                .contains("siret=90240037300012, procurementPme=true, advance=NOT_DUE, advanceMinRate=0, retentionMax="
                        + retention);
        assertThat(findings(answer))
                .containsExactly(
                        "P-03 payment.retention-for-pme INFO ORGANISATION/90240037300012 lot 1 {retentionMax=%d}"
                                        .formatted(retention)
                                + " {code=check-the-retention}",
                        "P-03 payment.retention-for-pme INFO ORGANISATION/90240037300012 lot 2 {retentionMax=%d}"
                                        .formatted(retention)
                                + " {code=check-the-retention}");
        assertThat(answer.findings()).extracting(Finding::article).containsOnly("R2191-33");
        assertThat(answer.verdict()).isEqualTo(LawAnswer.Verdict.CLEAR);
    }

    @ParameterizedTest(name = "{0}, launched on {1}: at most {2} %")
    @CsvSource({
        "kind: STATE, 2019-04-01, 3",
        "kind: STATE, 2024-12-31, 3",
        "kind: STATE, 2025-01-01, 3",
        "'kind: LOCAL, runningCostsOver60M: true', 2024-12-31, 5",
        "'kind: LOCAL, runningCostsOver60M: true', 2025-01-01, 3",
        "'kind: STATE_EPA, runningCostsOver60M: true', 2024-12-31, 5",
        "'kind: STATE_EPA, runningCostsOver60M: true', 2025-01-01, 3",
    })
    void lowersTheRetentionOfAPmeWithTheStateFirstAndWithTwoMoreBuyersFrom2025(
            String buyer, String launchedOn, int retention) {
        LawAnswer answer = check(before(buyer, 2).replace("launchedOn: 2027-02-01", "launchedOn: " + launchedOn));

        assertThat(section(answer, "advances"))
                .contains("siret=90240037300012, procurementPme=true, advance=NOT_DUE, advanceMinRate=0, retentionMax="
                        + retention)
                .contains("{lot=1, siret=90240000100019, procurementPme=false, advance=NOT_DUE, advanceMinRate=0,"
                        + " retentionMax=5, recoveryFromPercent=null}");
    }

    @Test
    void reportsNothingForTheUsualRetention() {
        assertFindings(check(before("kind: HOSPITAL", 2)));
        assertFindings(check(before("kind: LOCAL, runningCostsOver60M: false", 2)));
        assertFindings(check(before("kind: LOCAL, runningCostsOver60M: true", 2)
                .replace("launchedOn: 2027-02-01", "launchedOn: 2024-12-31")));
    }

    @Test
    void givesAdvancesAboveFiftyThousandEurosOfTheContract() {
        String fifty = before("kind: STATE", 12)
                .replace("amount: 100000.00", "amount: 50000.00")
                .replace("amount: 50000.00, signatory: p1", "amount: 25000.00, signatory: p1")
                .replace("amount: 50000.00, signatory: p2", "amount: 25000.00, signatory: p2");

        assertFindings(check(fifty), "P-03 payment.advance-for-pme", "P-03 payment.retention-for-pme");
        assertThat(section(check(fifty), "advances"))
                .contains("{lot=2, siret=90240037300012, procurementPme=true, advance=NOT_DUE");
        assertFindings(
                check(fifty.replace("amount: 50000.00", "amount: 50000.01")
                        .replace("amount: 25000.00, signatory: p1", "amount: 25000.01, signatory: p1")),
                "P-03 payment.advance-for-pme",
                "P-03 payment.advance-for-pme");
    }

    @Test
    void computesNoAdvanceWithoutDurationOrAmount() {
        assertThat(section(check(SOUND), "advances"))
                .contains("advance=NOT_COMPUTABLE")
                .doesNotContain("advance=DUE");
        assertThat(section(
                        check(before("kind: STATE", 12)
                                .replace("amount: 100000.00, ", "")
                                .replace("amount: 50000.00, signatory: p2", "signatory: p2")),
                        "advances"))
                .contains("{lot=2, siret=90240037300012, procurementPme=true, advance=NOT_COMPUTABLE");
    }

    @Test
    void givesASubcontractorAnAdvanceAndNoRetention() {
        String handed = before("kind: STATE", 12)
                + "  subcontracts: [{from: \"90240000100019\", siret: \"90240074600019\", lot: \"1\", amount: 600.00}]\n"
                + "  staffing: [{by: \"90240111600014\", siret: \"90240000100019\", lot: \"1\", amount: 1.00, hours: 1}]\n";

        assertThat(section(check(handed), "advances"))
                .contains("{lot=1, siret=90240074600019, procurementPme=true, advance=DUE, advanceMinRate=30,"
                        + " retentionMax=null, recoveryFromPercent=65}")
                .doesNotContain("90240111600014");
        assertThat(findings(check(handed)))
                .contains("P-03 payment.advance-for-subcontractor INFO ORGANISATION/90240074600019 lot 1"
                        + " {advanceMinRate=30} {code=ask-for-the-advance}");
    }

    @ParameterizedTest(name = "contracts of {0} and {1}: paid by the buyer {2}")
    @CsvSource({"600.00, 0, true", "599.99, 0, false", "300.00, 300.00, true", "300.00, 299.99, false"})
    void givesASubcontractorAnAdvanceFromSixHundredEurosOn(String one, String other, boolean paid) {
        String contract = "{from: \"90240000100019\", siret: \"90240074600019\", lot: \"1\", amount: %s}";
        LawAnswer answer = check(before("kind: STATE", 12) + "  subcontracts: [" + contract.formatted(one) + ", "
                + contract.formatted(other) + "]\n");

        assertThat(section(answer, "advances").contains("siret=90240074600019")).isEqualTo(paid);
        assertThat(String.join("", findings(answer)).contains("payment.advance-for-subcontractor"))
                .isEqualTo(paid);
    }

    @Test
    void givesNoAdvanceToASubcontractorOfTheSecondRank() {
        String handed = before("kind: STATE", 12)
                + "  subcontracts: [{from: \"90240000100019\", siret: \"90240111600014\", lot: \"1\", amount: 700.00},"
                + " {from: \"90240111600014\", siret: \"90240074600019\", lot: \"1\", amount: 650.00}]\n";

        assertThat(section(check(handed), "advances"))
                .contains("siret=90240111600014")
                .doesNotContain("siret=90240074600019");
    }

    @Test
    void givesLowerAdvancesBeforeEachChangeOfTheLaw() {
        String state = before("kind: STATE", 12);
        String town = before("kind: LOCAL, runningCostsOver60M: true", 12);

        assertThat(section(check(state.replace("launchedOn: 2027-02-01", "launchedOn: 2022-12-31")), "advances"))
                .contains("advanceMinRate=20");
        assertThat(section(check(town.replace("launchedOn: 2027-02-01", "launchedOn: 2025-01-01")), "advances"))
                .contains("advanceMinRate=10, retentionMax=3");
        assertThat(section(check(town.replace("launchedOn: 2027-02-01", "launchedOn: 2024-12-31")), "advances"))
                .contains("advanceMinRate=10, retentionMax=5");
    }

    /** R2191-11 (décret 2025-1383): since 2026 an advance is recovered from 65 % of the operator's own share on. */
    @ParameterizedTest(name = "launched on {0}: from {1} %")
    @CsvSource({"2025-12-31, null", "2026-01-01, 65"})
    void recoversAnAdvanceFrom65PerCentOfTheOwnShare(String launched, String percent) {
        LawAnswer answer = check(SOUND.replace("capacities: {}}", "capacities: {}, durationMonths: 12}")
                .replace("launchedOn: 2027-02-01", "launchedOn: " + launched));

        assertThat(section(answer, "advances"))
                .contains("lot=1, siret=90240037300012")
                .contains("recoveryFromPercent=" + percent);
    }
}

package org.cordee.law.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cordee.law.Severity;
import org.cordee.law.casefile.BuyerDuties;
import org.cordee.law.casefile.CaseConsortium;
import org.cordee.law.casefile.CaseLot;
import org.cordee.law.casefile.CaseOperator;
import org.cordee.law.casefile.EssStatus;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.law.casefile.LawCase;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckingCasesTests {

    private static final CheckingCases CHECKING = SampleCases.CHECKING;
    private static final CaseLot LOT = SampleCases.lot("1", "600000", "8", "30");
    private static final CaseOperator EI = structure("EI1", InsertionKind.EI);
    private static final CaseOperator GEIQ = structure("GEIQ1", InsertionKind.GEIQ);
    private static final CaseOperator EITI = structure("EITI1", InsertionKind.EITI);

    private static CaseOperator structure(String id, InsertionKind kind) {
        return SampleCases.organisation(
                id,
                SampleCases.figures("6000", "1600000000", "2100000000"),
                EssStatus.NONE,
                SampleCases.insertion(kind, null, null, Percentage.of("50")));
    }

    private static LawAnswer check(
            List<CaseConsortium.Member> members,
            List<CaseConsortium.Subcontract> subcontracts,
            List<CaseConsortium.Staffing> staffing) {
        return CHECKING.check(SampleCases.of(
                List.of(LOT),
                List.of(SampleCases.BIG, SampleCases.SMALL, EI, GEIQ, EITI),
                SampleCases.consortium(List.of(LOT), members, subcontracts, staffing)));
    }

    private static Map<?, ?> target(LawAnswer answer, String name) {
        return (Map<?, ?>) ((Map<?, ?>) answer.sections().get("targets")).get(name);
    }

    private static List<String> codes(LawAnswer answer) {
        return answer.findings().stream().map(Finding::code).toList();
    }

    private static final CaseConsortium.Member LEAD = SampleCases.member("G1", "1", "80", "480000", 0, 800, 0);
    private static final CaseConsortium.Member PARTNER = SampleCases.member("EI1", "1", "20", "120000", 1000, 0, 0);

    @Test
    void countsAStructuresHoursUpToItsPartAndItsStaff() {
        LawAnswer atTheCap = check(List.of(LEAD, PARTNER), List.of(), List.of());
        LawAnswer above =
                check(List.of(LEAD, SampleCases.member("EI1", "1", "20", "120000", 1001, 0, 0)), List.of(), List.of());

        assertThat(target(atTheCap, "hours").get("counted")).isEqualTo(1800L);
        assertThat(target(above, "hours").get("counted")).isEqualTo(1800L);
        assertThat(codes(above)).contains("insertion-hours.above-cap");
        assertThat(codes(atTheCap)).doesNotContain("insertion-hours.above-cap");
    }

    @Test
    void countsAnAmountOnceAndNetOfSubcontracts() {
        List<CaseConsortium.Subcontract> toAFirm = List.of(SampleCases.subcontract("EI1", "G1", "1", "20000.01", 0));
        List<CaseConsortium.Subcontract> toThePartner = List.of(SampleCases.subcontract("G1", "P1", "1", "30000", 0));

        assertThat(target(check(List.of(LEAD, PARTNER), toAFirm, List.of()), "amount")
                        .get("eligible"))
                .isEqualTo("99999.99");
        assertThat(target(check(List.of(LEAD, PARTNER), toThePartner, List.of()), "amount")
                        .get("margin"))
                .isEqualTo("0.00");
        assertThat(codes(check(
                        List.of(LEAD, PARTNER),
                        List.of(SampleCases.subcontract("EI1", "P1", "1", "120000.01", 0)),
                        List.of())))
                .contains("shares.subcontracted-above-share");
    }

    @Test
    void capsTheHoursOfAStructureByItsOwnWork() {
        LawAnswer answer = check(
                List.of(LEAD, PARTNER), List.of(SampleCases.subcontract("EI1", "G1", "1", "60000", 100)), List.of());

        // 60 000 × 50 % ÷ 30 × 50 % = 500; the firm itself hires for the hundred
        assertThat(target(answer, "hours").get("counted")).isEqualTo(800L + 500L + 100L);
    }

    @Test
    void countsStaffMadeAvailableOnceByTheKindOfItsProvider() {
        CaseConsortium.Member served = SampleCases.member("G1", "1", "80", "480000", 0, 0, 500);
        List<CaseConsortium.Staffing> staffing = List.of(
                new CaseConsortium.Staffing("GEIQ1", "G1", "1", Amount.of("9000"), 300),
                new CaseConsortium.Staffing("EITI1", "G1", "1", Amount.of("3000"), 100));

        LawAnswer answer = check(List.of(served, PARTNER), List.of(), staffing);

        // 300 of the employers' group, none of the self-employed, 100 declared and not listed
        assertThat(target(answer, "hours").get("counted")).isEqualTo(1000L + 400L);
        assertThat(target(answer, "amount").get("eligible")).isEqualTo("120000.00");
    }

    @ParameterizedTest(name = "{0} h for 800 due: {1}")
    @CsvSource({"799, NOT_MET", "800, MET"})
    void blocksBelowTheContractsClauseAndWarnsBelowTheCharter(int hours, String status) {
        LawAnswer answer = check(
                List.of(
                        SampleCases.member("G1", "1", "75", "450000", 0, hours, 0),
                        SampleCases.member("P1", "1", "25", "150000")),
                List.of(),
                List.of());

        assertThat(((List<?>) answer.sections().get("clauses")).toString()).contains("status=" + status);
        assertThat(answer.verdict()).isEqualTo(hours < 800 ? LawAnswer.Verdict.BLOCKED : LawAnswer.Verdict.WARNINGS);
        assertThat(codes(answer)).contains("target.hours-not-met").doesNotContain("target.amount-not-met");
    }

    @Test
    void changesOnlyTheDependentRowByOneHourOrOneCent() {
        LawAnswer enough = reaching(800, "150000.00", "450000.00");
        LawAnswer anHourLess = reaching(799, "150000.00", "450000.00");
        LawAnswer aCentLess = reaching(800, "149999.99", "450000.01");

        List<String> more = new ArrayList<>(codes(anHourLess));
        more.removeAll(codes(enough));
        assertThat(more).containsExactly("insertion-hours.below-clause");
        assertThat(codes(anHourLess)).containsAll(codes(enough));
        more = new ArrayList<>(codes(aCentLess));
        more.removeAll(codes(enough));
        assertThat(more).containsExactly("target.amount-not-met");
        assertThat(target(aCentLess, "amount").get("percent")).isEqualTo("24.99");
        assertThat(target(aCentLess, "amount").get("margin")).isEqualTo("-0.01");
    }

    private static LawAnswer reaching(int hours, String small, String big) {
        return check(
                List.of(
                        SampleCases.member("G1", "1", "75", big, 0, hours, 0),
                        SampleCases.member("P1", "1", "25", small)),
                List.of(),
                List.of());
    }

    @Test
    void roundsRequiredHoursUp() {
        // the guide's example: 1 M€ × 50 % × 5 % ÷ 30 €/h = 833.33
        CaseLot million = SampleCases.lot("1", "1000000", "5", "30");
        LawCase law = SampleCases.of(
                List.of(million),
                List.of(SampleCases.BIG, SampleCases.SMALL),
                SampleCases.consortium(
                        List.of(million),
                        List.of(
                                SampleCases.member("G1", "1", "50", "500000"),
                                SampleCases.member("P1", "1", "50", "500000")),
                        List.of(),
                        List.of()));

        assertThat(CHECKING.check(law).sections().get("clauses").toString()).contains("requiredHours=834");
    }

    @Test
    void reportsUncomputableHoursWithoutAShareOfLabour() {
        CaseLot silent = SampleCases.lot("1", "600000", null, null);
        CaseLot nothing = new CaseLot(
                "1",
                LOT.amount(),
                LOT.status(),
                LOT.reservation(),
                LOT.reservationMinRatio(),
                new CaseLot.InsertionClause(Percentage.of("8"), null, Percentage.ZERO, Amount.of("30"), true),
                null,
                null,
                null,
                null,
                null,
                null,
                BuyerDuties.UNKNOWN,
                List.of());
        for (CaseLot lot : List.of(silent, nothing)) {
            LawAnswer answer = CHECKING.check(SampleCases.of(
                    List.of(lot),
                    List.of(SampleCases.BIG, EI),
                    SampleCases.consortium(List.of(lot), List.of(LEAD, PARTNER), List.of(), List.of())));

            assertThat(target(answer, "hours").get("status")).isEqualTo("NOT_COMPUTABLE");
            assertThat(target(answer, "hours").get("counted")).isEqualTo(800L);
            assertThat(target(answer, "hours").get("missing").toString()).contains("labourShare");
        }
    }

    @Test
    void ignoresACancelledLotAndKeepsItsRows() {
        CaseLot cancelled = new CaseLot(
                "2",
                Amount.of("900000"),
                CaseLot.Status.CANCELLED,
                LOT.reservation(),
                LOT.reservationMinRatio(),
                LOT.insertionClause(),
                null,
                null,
                null,
                null,
                null,
                null,
                BuyerDuties.UNKNOWN,
                List.of());
        List<CaseLot> lots = List.of(LOT, cancelled);
        LawAnswer answer = CHECKING.check(SampleCases.of(
                lots,
                List.of(SampleCases.BIG, EI),
                SampleCases.consortium(
                        lots,
                        List.of(LEAD, PARTNER, SampleCases.member("EI1", "2", "100", "900000", 5000, 0, 0)),
                        List.of(),
                        List.of())));

        assertThat(target(answer, "amount").get("total")).isEqualTo("600000.00");
        assertThat(target(answer, "hours").get("counted")).isEqualTo(1800L);
    }

    @Test
    void namesTheAuthorityToWaiveForEachSeverity() {
        LawAnswer answer = check(List.of(LEAD), List.of(), List.of());
        List<?> findings = (List<?>) answer.asMap(LawTexts.in(Locale.FRENCH)).get("findings");

        assertThat(findings).isNotEmpty().allSatisfy(one -> {
            Map<?, ?> finding = (Map<?, ?>) one;
            switch (String.valueOf(finding.get("severity"))) {
                case "MAJOR" ->
                    assertThat(finding.get("waiver")).isEqualTo(Map.of("by", "LEAD", "secondSignature", "COORDINATOR"));
                case "BLOCKER" -> assertThat(finding.get("waiving")).isEqualTo("NOBODY");
                default -> assertThat(finding.get("waiving")).isEqualTo("NOT_NEEDED");
            }
        });
    }

    @Test
    void sortsFindingsBySeverityAndWaivesNoBlocker() {
        LawAnswer answer = check(List.of(LEAD), List.of(), List.of());

        assertThat(answer.findings())
                .extracting(Finding::severity)
                .isSortedAccordingTo(Comparator.<Severity>reverseOrder());
        assertThat(answer.findings())
                .allMatch(finding -> finding.waivable() == (finding.severity() != Severity.BLOCKER));
        assertThat(answer.unevaluated()).extracting(open -> open.get("rule")).contains("C-01", "D12");
    }
}

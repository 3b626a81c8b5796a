package org.cordee.compliance.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cordee.compliance.Severity;
import org.cordee.compliance.law.finding.Finding;
import org.cordee.compliance.law.finding.LawTexts;
import org.cordee.compliance.lawcase.BuyerDuties;
import org.cordee.compliance.lawcase.Consortium;
import org.cordee.compliance.lawcase.EssStatus;
import org.cordee.compliance.lawcase.InsertionKind;
import org.cordee.compliance.lawcase.LawCase;
import org.cordee.compliance.lawcase.Lot;
import org.cordee.compliance.lawcase.Organisation;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckingCasesTests {

    private static final CheckingCases CHECKING = Groupings.CHECKING;
    private static final Lot LOT = Groupings.lot("1", "600000", "8", "30");
    private static final Organisation EI = structure("EI1", InsertionKind.EI);
    private static final Organisation GEIQ = structure("GEIQ1", InsertionKind.GEIQ);
    private static final Organisation EITI = structure("EITI1", InsertionKind.EITI);

    private static Organisation structure(String id, InsertionKind kind) {
        return Groupings.organisation(
                id,
                Groupings.figures("6000", "1600000000", "2100000000"),
                EssStatus.NONE,
                Groupings.insertion(kind, null, null, Percentage.of("50")));
    }

    private static Answer check(
            List<Consortium.Member> members,
            List<Consortium.Subcontract> subcontracts,
            List<Consortium.Staffing> staffing) {
        return CHECKING.check(Groupings.of(
                List.of(LOT),
                List.of(Groupings.BIG, Groupings.SMALL, EI, GEIQ, EITI),
                Groupings.consortium(List.of(LOT), members, subcontracts, staffing)));
    }

    private static Map<?, ?> target(Answer answer, String name) {
        return (Map<?, ?>) ((Map<?, ?>) answer.sections().get("targets")).get(name);
    }

    private static List<String> codes(Answer answer) {
        return answer.findings().stream().map(Finding::code).toList();
    }

    private static final Consortium.Member LEAD = Groupings.member("G1", "1", "80", "480000", 0, 800, 0);
    private static final Consortium.Member PARTNER = Groupings.member("EI1", "1", "20", "120000", 1000, 0, 0);

    @Test
    void countsAStructuresHoursUpToItsPartAndItsStaff() {
        Answer atTheCap = check(List.of(LEAD, PARTNER), List.of(), List.of());
        Answer above =
                check(List.of(LEAD, Groupings.member("EI1", "1", "20", "120000", 1001, 0, 0)), List.of(), List.of());

        assertThat(target(atTheCap, "hours").get("counted")).isEqualTo(1800L);
        assertThat(target(above, "hours").get("counted")).isEqualTo(1800L);
        assertThat(codes(above)).contains("insertion-hours.above-cap");
        assertThat(codes(atTheCap)).doesNotContain("insertion-hours.above-cap");
    }

    @Test
    void countsAnAmountOnceAndNetOfSubcontracts() {
        List<Consortium.Subcontract> toAFirm = List.of(Groupings.subcontract("EI1", "G1", "1", "20000.01", 0));
        List<Consortium.Subcontract> toThePartner = List.of(Groupings.subcontract("G1", "P1", "1", "30000", 0));

        assertThat(target(check(List.of(LEAD, PARTNER), toAFirm, List.of()), "amount")
                        .get("eligible"))
                .isEqualTo("99999.99");
        assertThat(target(check(List.of(LEAD, PARTNER), toThePartner, List.of()), "amount")
                        .get("margin"))
                .isEqualTo("0.00");
        assertThat(codes(check(
                        List.of(LEAD, PARTNER),
                        List.of(Groupings.subcontract("EI1", "P1", "1", "120000.01", 0)),
                        List.of())))
                .contains("shares.subcontracted-above-share");
    }

    @Test
    void capsTheHoursOfAStructureByItsOwnWork() {
        Answer answer = check(
                List.of(LEAD, PARTNER), List.of(Groupings.subcontract("EI1", "G1", "1", "60000", 100)), List.of());

        // 60 000 × 50 % ÷ 30 × 50 % = 500; the firm itself hires for the hundred
        assertThat(target(answer, "hours").get("counted")).isEqualTo(800L + 500L + 100L);
    }

    @Test
    void countsStaffMadeAvailableOnceByTheKindOfItsProvider() {
        Consortium.Member served = Groupings.member("G1", "1", "80", "480000", 0, 0, 500);
        List<Consortium.Staffing> staffing = List.of(
                new Consortium.Staffing("GEIQ1", "G1", "1", Amount.of("9000"), 300),
                new Consortium.Staffing("EITI1", "G1", "1", Amount.of("3000"), 100));

        Answer answer = check(List.of(served, PARTNER), List.of(), staffing);

        // 300 of the employers' group, none of the self-employed, 100 declared and not listed
        assertThat(target(answer, "hours").get("counted")).isEqualTo(1000L + 400L);
        assertThat(target(answer, "amount").get("eligible")).isEqualTo("120000.00");
    }

    @ParameterizedTest(name = "{0} h for 800 due: {1}")
    @CsvSource({"799, NOT_MET", "800, MET"})
    void blocksBelowTheContractsClauseAndWarnsBelowTheCharter(int hours, String status) {
        Answer answer = check(
                List.of(
                        Groupings.member("G1", "1", "75", "450000", 0, hours, 0),
                        Groupings.member("P1", "1", "25", "150000")),
                List.of(),
                List.of());

        assertThat(((List<?>) answer.sections().get("clauses")).toString()).contains("status=" + status);
        assertThat(answer.verdict()).isEqualTo(hours < 800 ? Answer.Verdict.BLOCKED : Answer.Verdict.WARNINGS);
        assertThat(codes(answer)).contains("target.hours-not-met").doesNotContain("target.amount-not-met");
    }

    @Test
    void changesOnlyTheDependentRowByOneHourOrOneCent() {
        Answer enough = reaching(800, "150000.00", "450000.00");
        Answer anHourLess = reaching(799, "150000.00", "450000.00");
        Answer aCentLess = reaching(800, "149999.99", "450000.01");

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

    private static Answer reaching(int hours, String small, String big) {
        return check(
                List.of(Groupings.member("G1", "1", "75", big, 0, hours, 0), Groupings.member("P1", "1", "25", small)),
                List.of(),
                List.of());
    }

    @Test
    void roundsRequiredHoursUp() {
        // the guide's example: 1 M€ × 50 % × 5 % ÷ 30 €/h = 833.33
        Lot million = Groupings.lot("1", "1000000", "5", "30");
        LawCase law = Groupings.of(
                List.of(million),
                List.of(Groupings.BIG, Groupings.SMALL),
                Groupings.consortium(
                        List.of(million),
                        List.of(
                                Groupings.member("G1", "1", "50", "500000"),
                                Groupings.member("P1", "1", "50", "500000")),
                        List.of(),
                        List.of()));

        assertThat(CHECKING.check(law).sections().get("clauses").toString()).contains("requiredHours=834");
    }

    @Test
    void reportsUncomputableHoursWithoutAShareOfLabour() {
        Lot silent = Groupings.lot("1", "600000", null, null);
        Lot nothing = new Lot(
                "1",
                LOT.amount(),
                LOT.status(),
                LOT.reservation(),
                LOT.reservationMinRatio(),
                new Lot.InsertionClause(Percentage.of("8"), null, Percentage.ZERO, Amount.of("30"), true),
                null,
                null,
                null,
                null,
                null,
                null,
                BuyerDuties.UNKNOWN,
                List.of());
        for (Lot lot : List.of(silent, nothing)) {
            Answer answer = CHECKING.check(Groupings.of(
                    List.of(lot),
                    List.of(Groupings.BIG, EI),
                    Groupings.consortium(List.of(lot), List.of(LEAD, PARTNER), List.of(), List.of())));

            assertThat(target(answer, "hours").get("status")).isEqualTo("NOT_COMPUTABLE");
            assertThat(target(answer, "hours").get("counted")).isEqualTo(800L);
            assertThat(target(answer, "hours").get("missing").toString()).contains("labourShare");
        }
    }

    @Test
    void ignoresACancelledLotAndKeepsItsRows() {
        Lot cancelled = new Lot(
                "2",
                Amount.of("900000"),
                Lot.Status.CANCELLED,
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
        List<Lot> lots = List.of(LOT, cancelled);
        Answer answer = CHECKING.check(Groupings.of(
                lots,
                List.of(Groupings.BIG, EI),
                Groupings.consortium(
                        lots,
                        List.of(LEAD, PARTNER, Groupings.member("EI1", "2", "100", "900000", 5000, 0, 0)),
                        List.of(),
                        List.of())));

        assertThat(target(answer, "amount").get("total")).isEqualTo("600000.00");
        assertThat(target(answer, "hours").get("counted")).isEqualTo(1800L);
    }

    @Test
    void namesTheAuthorityToWaiveForEachSeverity() {
        Answer answer = check(List.of(LEAD), List.of(), List.of());
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
        Answer answer = check(List.of(LEAD), List.of(), List.of());

        assertThat(answer.findings())
                .extracting(Finding::severity)
                .isSortedAccordingTo(Comparator.<Severity>reverseOrder());
        assertThat(answer.findings())
                .allMatch(finding -> finding.waivable() == (finding.severity() != Severity.BLOCKER));
        assertThat(answer.unevaluated()).extracting(open -> open.get("rule")).contains("C-01", "D12");
    }
}

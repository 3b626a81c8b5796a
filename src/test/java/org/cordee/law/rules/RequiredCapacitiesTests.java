package org.cordee.law.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cordee.law.casefile.BuyerDuties;
import org.cordee.law.casefile.CaseConsortium;
import org.cordee.law.casefile.CaseLot;
import org.cordee.law.casefile.CaseOperator;
import org.cordee.law.casefile.LawCase;
import org.cordee.law.casefile.LiabilityForm;
import org.cordee.shared.Amount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * C-01 and C-02: the capacities of a lot are asked of all members together, and the required turnover has the Code's
 * ceiling.
 */
class RequiredCapacitiesTests {

    private static final CheckingCases CHECKING = SampleCases.CHECKING;
    private static final CaseOperator FIRST = SampleCases.firm("A1", SampleCases.figures("30.5", "400000.00", null));
    private static final CaseOperator SECOND = SampleCases.firm("B1", SampleCases.figures("19.5", "300000.00", null));
    private static final CaseOperator OTHER = SampleCases.firm("C1", SampleCases.figures("10", "200000.00", null));
    private static final CaseOperator SILENT = SampleCases.firm("D1", SampleCases.figures(null, null, null));

    private static CaseLot asking(String amount, String turnover, String headcount) {
        return asking(amount, turnover, headcount, null);
    }

    private static CaseLot asking(String amount, String turnover, String headcount, String estimate) {
        CaseLot usual = SampleCases.lot("1", amount, null, null);
        return new CaseLot(
                "1",
                usual.amount(),
                usual.status(),
                usual.reservation(),
                usual.reservationMinRatio(),
                null,
                null,
                null,
                null,
                null,
                null,
                new CaseLot.Capacities(
                        turnover == null ? null : Amount.of(turnover),
                        headcount == null ? null : new BigDecimal(headcount),
                        estimate == null ? null : Amount.of(estimate)),
                BuyerDuties.UNKNOWN,
                List.of());
    }

    private static LawAnswer check(CaseLot lot, List<String> reliedUpon, CaseOperator... members) {
        List<CaseConsortium.Member> rows = List.of(members).stream()
                .map(member -> SampleCases.member(member.id(), "1", "50", "1"))
                .toList();
        CaseConsortium consortium = new CaseConsortium(
                "C-A",
                List.of("1"),
                LiabilityForm.JOINT,
                members[0].id(),
                "",
                false,
                rows,
                List.of(),
                List.of(),
                reliedUpon.stream()
                        .map(one -> new CaseConsortium.ReliedUpon(one, List.of()))
                        .toList());
        LawCase law = SampleCases.of(List.of(lot), List.of(FIRST, SECOND, OTHER, SILENT), consortium);
        return CHECKING.check(law);
    }

    private static List<String> codes(LawAnswer answer) {
        return answer.findings().stream()
                .filter(finding -> finding.rule().startsWith("C-"))
                .map(Finding::code)
                .toList();
    }

    @ParameterizedTest(name = "{0} euros and {1} persons: {2}")
    @CsvSource({
        "700000.00, 50, ",
        "700000.01, 50, capacity.turnover-not-reached",
        "700000.00, 50.01, capacity.headcount-not-reached",
        ", 50.01, capacity.headcount-not-reached",
        "700000.01, , capacity.turnover-not-reached",
        ", , ",
    })
    void addsTheCapacitiesOfAllMembers(String turnover, String headcount, String code) {
        assertThat(codes(check(asking("900000", turnover, headcount), List.of(), FIRST, SECOND)))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void countsOperatorsReliedUponAndEachOperatorOnce() {
        CaseLot lot = asking("900000", "900000.00", "60");

        assertThat(codes(check(lot, List.of("C1"), FIRST, SECOND))).isEmpty();
        assertThat(codes(check(lot, List.of("A1", "B1", "C1"), FIRST, SECOND))).isEmpty();
        assertThat(codes(check(lot, List.of("A1", "B1"), FIRST, SECOND)))
                .containsExactly("capacity.turnover-not-reached", "capacity.headcount-not-reached");
    }

    @Test
    void countsTheTwoEstablishmentsOfOneEnterpriseOnce() {
        CaseOperator seat = french("90210045200017");
        CaseOperator branch = french("90210045200025");
        CaseLot lot = asking("900000", "700000.00", null);
        CaseConsortium consortium = SampleCases.consortium(
                List.of(lot),
                List.of(SampleCases.member(seat.id(), "1", "50", "1"), SampleCases.member(branch.id(), "1", "50", "1")),
                List.of(),
                List.of());

        assertThat(codes(CHECKING.check(SampleCases.of(List.of(lot), List.of(seat, branch), consortium))))
                .containsExactly("capacity.turnover-not-reached");
    }

    private static CaseOperator french(String siret) {
        return new CaseOperator(
                siret,
                false,
                siret,
                "",
                FIRST.own(),
                null,
                FIRST.group(),
                List.of(),
                null,
                null,
                false,
                FIRST.ess(),
                FIRST.insertion(),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void namesTheFigureThatIsMissingOnlyWhenItMatters() {
        LawAnswer open = check(asking("900000", "400000.01", "30.5"), List.of(), FIRST, SILENT);

        assertThat(codes(open)).containsExactly("capacity.turnover-not-computable");
        assertThat(open.findings())
                .filteredOn(finding -> finding.rule().equals("C-01"))
                .extracting(Finding::evidence)
                .containsExactly(Map.of(
                        "askedAmount", "400000.01",
                        "togetherAmount", "400000.00",
                        "missing", List.of("organisations[D1].turnover")));
        assertThat(codes(check(asking("900000", null, "30.51"), List.of(), FIRST, SILENT)))
                .containsExactly("capacity.headcount-not-computable");
    }

    @ParameterizedTest(name = "{1} asked for a lot of {0}: {2}")
    @CsvSource({
        "200000.00, 300000.00, ",
        "200000.00, 300000.01, capacity.turnover-asked-too-high",
        ", 300000.01, ",
        "0, 300000.01, ",
    })
    void asksTheBuyerAboutATurnoverBeyondTheCeiling(String amount, String turnover, String code) {
        assertThat(codes(check(asking(amount, turnover, null), List.of(), FIRST, SECOND)))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest(name = "{2} asked for a lot estimated at {1}, answered with {0}: {3}")
    @CsvSource({
        "300000.00, 200000.00, 300000.01, capacity.turnover-asked-too-high",
        "300000.00, 200000.00, 300000.00, ",
        ", 200000.00, 300000.01, capacity.turnover-asked-too-high",
        "100000.00, 200000.00, 300000.00, ",
        "200000.00, 0, 300000.01, capacity.turnover-asked-too-high",
    })
    void computesTheCeilingFromTheEstimateAndNotFromTheBid(
            String amount, String estimate, String turnover, String code) {
        LawAnswer answer = check(asking(amount, turnover, null, estimate), List.of(), FIRST, SECOND);

        assertThat(codes(answer)).isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(answer.unevaluated()).noneMatch(open -> open.get("rule").equals("C-02"));
    }

    @Test
    void reportsAnUnknownCeiling() {
        Map<String, String> open = Map.of("rule", "C-02", "reason", "lots.capacities.estimate");

        assertThat(check(asking(null, "1", null), List.of(), FIRST, SECOND).unevaluated())
                .contains(Map.copyOf(open));
        assertThat(check(asking(null, null, "1"), List.of(), FIRST, SECOND).unevaluated())
                .doesNotContain(Map.copyOf(open));
    }

    private static final String TWO_LOTS = """
            case: two lots
            at: 2027-03-01T10:00:00+01:00
            consultation: {launchedOn: 2027-02-01}
            lots:
              - {number: "1", amount: 1000.00, capacities: {headcount: 30}}
              - {number: "2", amount: 1000.00, capacities: {headcount: 30}}
            organisations:
              - {foreignId: A, headcount: 20}
              - {foreignId: B}
              - {foreignId: R, headcount: 10}
            consortium:
              lots: ["1", "2"]
              members: [{foreignId: A, lot: "1"}, {foreignId: A, lot: "2"}]
              reliedUpon: [%s]
            """;

    @ParameterizedTest(name = "relied upon: {0}; too few on {1}")
    @CsvSource({
        "R, ",
        "'{foreignId: R}', ",
        "'{foreignId: R, lots: [\"1\", \"2\"]}', ",
        "'{foreignId: R, lots: [\"1\"]}', 2",
        "'{foreignId: R, lots: [\"2\"]}', 1",
        "'', 12",
    })
    void countsAnOperatorReliedUponOnlyForItsLots(String reliedUpon, String lots) {
        String tooFew = SoundCase.check(TWO_LOTS.formatted(reliedUpon)).findings().stream()
                .filter(finding -> finding.code().equals("capacity.headcount-not-reached"))
                .map(Finding::lot)
                .collect(Collectors.joining());

        assertThat(tooFew).isEqualTo(lots == null ? "" : lots);
    }

    /** Two establishments are one enterprise; the figure of either counts. */
    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "headcount: 30, headcount: 30, ",
        "name: a, headcount: 30, ",
        "headcount: 30, name: b, ",
        "name: a, name: b, capacity.headcount-not-computable",
        "headcount: 29, name: b, capacity.headcount-not-reached",
    })
    void readsAFigureFromEitherEstablishment(String first, String second, String code) {
        String text = """
                case: one enterprise
                at: 2027-03-01T10:00:00+01:00
                consultation: {launchedOn: 2027-02-01}
                lots: [{number: "1", amount: 1000.00, capacities: {headcount: 30}}]
                organisations:
                  - {siret: "90240037300012", %s}
                  - {siret: "90240037300020", %s}
                consortium: {lots: ["1"], members: [{siret: "%s"}], reliedUpon: ["%s"]}
                """;

        for (List<String> order :
                List.of(List.of("90240037300012", "90240037300020"), List.of("90240037300020", "90240037300012"))) {
            assertThat(codes(SoundCase.check(text.formatted(first, second, order.get(0), order.get(1)))))
                    .isEqualTo(code == null ? List.of() : List.of(code));
        }
    }

    @Test
    void givesARemedyForEachFinding() {
        LawAnswer answer = check(asking("200000", "800000.00", null), List.of(), FIRST, SECOND, SILENT);
        LawAnswer below = check(asking("900000", "800000.00", "51"), List.of(), FIRST, SECOND);

        assertThat(answer.findings())
                .filteredOn(finding -> finding.rule().startsWith("C-"))
                .flatExtracting(Finding::remedies)
                .containsExactly(Remedy.plain("complete-figures"), Remedy.plain("ask-buyer-to-justify"));
        assertThat(answer.findings())
                .filteredOn(finding -> finding.rule().equals("C-02"))
                .extracting(Finding::evidence)
                .containsExactly(Map.of("askedAmount", "800000.00", "percent", "400"));
        assertThat(below.findings())
                .filteredOn(finding -> finding.rule().startsWith("C-"))
                .flatExtracting(Finding::remedies)
                .containsExactly(Remedy.plain("rely-on-another"), Remedy.plain("rely-on-another"));
        assertThat(below.findings())
                .filteredOn(finding -> finding.code().equals("capacity.headcount-not-reached"))
                .extracting(Finding::evidence)
                .containsExactly(Map.of("asked", "51", "together", "50"));
    }

    @Test
    void leavesTheRuleOpenWhenRequiredCapacitiesAreUnknown() {
        LawAnswer answer = check(SampleCases.lot("1", "900000", null, null), List.of(), FIRST, SECOND);

        assertThat(codes(answer)).isEmpty();
        assertThat(answer.unevaluated()).contains(Map.of("rule", "C-01", "reason", "lots.capacities"));
        assertThat(check(asking("900000", null, null), List.of(), FIRST, SECOND).unevaluated())
                .noneMatch(open -> open.get("rule").equals("C-01"));
    }
}

package org.cordee.law.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.law.rules.FindingDifferences.EI;
import static org.cordee.law.rules.FindingDifferences.GROUPING;
import static org.cordee.law.rules.FindingDifferences.LEAD;
import static org.cordee.law.rules.FindingDifferences.LOT;
import static org.cordee.law.rules.FindingDifferences.PARTNER;
import static org.cordee.law.rules.FindingDifferences.changedFindings;
import static org.cordee.law.rules.FindingDifferences.codes;
import static org.cordee.law.rules.FindingDifferences.grouping;
import static org.cordee.law.rules.FindingDifferences.of;
import static org.cordee.law.rules.FindingDifferences.sound;

import java.time.LocalDate;
import java.util.List;
import org.cordee.law.casefile.BuyerDuties;
import org.cordee.law.casefile.CaseConsortium;
import org.cordee.law.casefile.CaseLot;
import org.cordee.law.casefile.CaseOperator;
import org.cordee.law.casefile.EssStatus;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.law.casefile.ReservationArticle;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One cent, hour, person or day more changes the finding that depends on it and no other. */
class FindingBoundaryTests {

    @Test
    void startsFromACaseWithoutFindings() {
        assertThat(codes(sound())).isEmpty();
    }

    @ParameterizedTest(name = "{0} h hired, {1} h of the structure: {2}")
    @CsvSource({
        "800, 0, 'target.hours-not-met'",
        "799, 0, 'target.hours-not-met insertion-hours.below-clause'",
        "1000, 0, ''",
        "999, 0, 'target.hours-not-met'",
        "800, 1250, ''",
        "800, 1251, 'insertion-hours.above-cap'",
    })
    void changesOneFindingByAnHour(int hired, int structure, String codes) {
        CaseConsortium consortium = grouping(
                LOT,
                SampleCases.member("G1", "1", "75", "450000", 0, hired, 0),
                SampleCases.member("EI1", "1", "25", "150000", structure, 0, 0));

        assertThat(changedFindings(sound(), of(LOT, consortium, SampleCases.BIG, EI)))
                .containsExactlyInAnyOrder(codes.isEmpty() ? new String[0] : codes.split(" "));
    }

    @ParameterizedTest(name = "the partner has {0}, the lead {1}: {2}")
    @CsvSource({
        "150000.00, 450000.00, ",
        "149999.99, 450000.01, target.amount-not-met",
        "150000.01, 449999.99, ",
        "150000.00, 450000.01, shares.amounts-not-total",
        "150000.01, 450000.00, shares.amounts-not-total",
    })
    void changesOneFindingByACent(String partner, String lead, String code) {
        CaseConsortium consortium = grouping(
                LOT,
                SampleCases.member("G1", "1", "75", lead, 0, 1000, 0),
                SampleCases.member("EI1", "1", "25", partner, 0, 0, 0));

        assertThat(changedFindings(sound(), of(LOT, consortium, SampleCases.BIG, EI)))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest(name = "hands on {0}: {1}")
    @CsvSource({"450000.00, ", "450000.01, shares.subcontracted-above-share"})
    void changesOneFindingByASubcontractedCent(String amount, String code) {
        CaseConsortium consortium = SampleCases.consortium(
                List.of(LOT),
                List.of(LEAD, PARTNER),
                List.of(SampleCases.subcontract("G1", "P1", "1", amount, 0)),
                List.of());

        assertThat(changedFindings(sound(), of(LOT, consortium, SampleCases.BIG, EI, SampleCases.SMALL)))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest(name = "{0} and {1} in the two documents: {2}")
    @CsvSource({"600000.00, 600000.00, ", "600000.00, 600000.01, shares.documents-differ"})
    void changesOneFindingByACentBetweenTheDocuments(String form, String schedule, String code) {
        CaseLot lot = new CaseLot(
                "1",
                LOT.amount(),
                LOT.status(),
                LOT.reservation(),
                LOT.reservationMinRatio(),
                LOT.insertionClause(),
                Amount.of(form),
                Amount.of(schedule),
                null,
                null,
                null,
                null,
                BuyerDuties.UNKNOWN,
                List.of());

        assertThat(changedFindings(sound(), of(lot, GROUPING, SampleCases.BIG, EI)))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest(name = "{0} %: {1}")
    @CsvSource({"25.0000, ", "24.9999, shares.not-hundred", "25.0001, shares.not-hundred"})
    void changesOneFindingByATenThousandthOfAPercent(String share, String code) {
        CaseConsortium consortium = grouping(LOT, LEAD, SampleCases.member("EI1", "1", share, "150000", 1250, 0, 0));

        assertThat(changedFindings(sound(), of(LOT, consortium, SampleCases.BIG, EI)))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    /**
     * A member of 249 persons counts, one of 250 does not; only the finding on the target changes.
     */
    @ParameterizedTest(name = "{0} persons, turnover {1}, balance {2}: {3}")
    @CsvSource({
        "249, 60000000, 43000000.00, ",
        "249.99, 60000000, 43000000.00, ",
        "250, 150000, 0, target.amount-not-met",
        "249, 60000000, 43000000.01, target.amount-not-met",
        "249, 50000000.00, 60000000, ",
        "249, 50000000.01, 60000000, target.amount-not-met",
    })
    void changesOneFindingByAPersonOrACentOfTurnover(String persons, String turnover, String balance, String code) {
        CaseOperator partner = SampleCases.firm("P1", SampleCases.figures(persons, turnover, balance));
        CaseConsortium consortium = grouping(
                LOT,
                SampleCases.member("G1", "1", "75", "450000", 0, 1000, 0),
                SampleCases.member("P1", "1", "25", "150000"));

        assertThat(changedFindings(sound(), of(LOT, consortium, SampleCases.BIG, partner)))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest(name = "a convention from {0} to {1}: {2}")
    @CsvSource({
        "2027-03-01, 2027-03-15, ''",
        "2027-03-02, 2027-03-15, 'insertion.convention-not-in-force insertion-hours.not-counted'",
        "2020-01-01, 2027-03-14, 'standing.ends-before-the-deadline'",
        "2020-01-01, 2027-03-01, 'standing.ends-before-the-deadline'",
        "2020-01-01, 2027-02-28, 'insertion.convention-not-in-force insertion-hours.not-counted'",
    })
    void changesOneFindingByADayOfAConvention(LocalDate from, LocalDate to, String codes) {
        CaseOperator partner = SampleCases.organisation(
                "EI1",
                EI.own(),
                EssStatus.NONE,
                SampleCases.insertion(InsertionKind.EI, from, to, Percentage.of("50")));
        CaseConsortium consortium = grouping(LOT, SampleCases.member("G1", "1", "75", "450000", 0, 1000, 0), PARTNER);

        assertThat(changedFindings(sound(), of(LOT, consortium, SampleCases.BIG, partner)))
                .containsExactlyInAnyOrder(codes.isEmpty() ? new String[0] : codes.split(" "));
    }

    @ParameterizedTest(name = "{0} % of the staff, {1} % asked: {2}")
    @CsvSource({
        "50.0000, 50, ",
        "49.9999, 50, reserved-lot.not-eligible",
        "59.9999, 60, reserved-lot.not-eligible",
        "60, 60, ",
    })
    void changesOneFindingByATenThousandthOfTheRequiredStaff(String ratio, String asked, String code) {
        CaseOperator partner = structure("EI1", InsertionKind.EI, ratio);
        CaseOperator lead = structure("G1", InsertionKind.ETTI, "90");
        CaseLot reserved = new CaseLot(
                "1",
                LOT.amount(),
                LOT.status(),
                ReservationArticle.L2113_13,
                Percentage.of(asked),
                LOT.insertionClause(),
                null,
                null,
                null,
                null,
                null,
                null,
                BuyerDuties.UNKNOWN,
                List.of());

        assertThat(changedFindings(sound(), of(reserved, GROUPING, lead, partner)))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    private static CaseOperator structure(String id, InsertionKind kind, String ratio) {
        return SampleCases.organisation(
                id,
                EI.own(),
                EssStatus.NONE,
                new CaseOperator.Insertion(kind, null, null, Percentage.of(ratio), Percentage.of("50")));
    }
}

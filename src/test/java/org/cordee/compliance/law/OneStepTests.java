package org.cordee.compliance.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.compliance.law.OneStep.EI;
import static org.cordee.compliance.law.OneStep.GROUPING;
import static org.cordee.compliance.law.OneStep.LEAD;
import static org.cordee.compliance.law.OneStep.LOT;
import static org.cordee.compliance.law.OneStep.PARTNER;
import static org.cordee.compliance.law.OneStep.codes;
import static org.cordee.compliance.law.OneStep.grouping;
import static org.cordee.compliance.law.OneStep.of;
import static org.cordee.compliance.law.OneStep.sound;
import static org.cordee.compliance.law.OneStep.turned;

import java.time.LocalDate;
import java.util.List;
import org.cordee.compliance.lawcase.BuyerDuties;
import org.cordee.compliance.lawcase.Consortium;
import org.cordee.compliance.lawcase.EssStatus;
import org.cordee.compliance.lawcase.InsertionKind;
import org.cordee.compliance.lawcase.Lot;
import org.cordee.compliance.lawcase.Organisation;
import org.cordee.compliance.lawcase.Reservation;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One cent, hour, person or day more changes the finding that depends on it and no other. */
class OneStepTests {

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
        Consortium consortium = grouping(
                LOT,
                Groupings.member("G1", "1", "75", "450000", 0, hired, 0),
                Groupings.member("EI1", "1", "25", "150000", structure, 0, 0));

        assertThat(turned(sound(), of(LOT, consortium, Groupings.BIG, EI)))
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
        Consortium consortium = grouping(
                LOT,
                Groupings.member("G1", "1", "75", lead, 0, 1000, 0),
                Groupings.member("EI1", "1", "25", partner, 0, 0, 0));

        assertThat(turned(sound(), of(LOT, consortium, Groupings.BIG, EI)))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest(name = "hands on {0}: {1}")
    @CsvSource({"450000.00, ", "450000.01, shares.subcontracted-above-share"})
    void changesOneFindingByASubcontractedCent(String amount, String code) {
        Consortium consortium = Groupings.consortium(
                List.of(LOT),
                List.of(LEAD, PARTNER),
                List.of(Groupings.subcontract("G1", "P1", "1", amount, 0)),
                List.of());

        assertThat(turned(sound(), of(LOT, consortium, Groupings.BIG, EI, Groupings.SMALL)))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest(name = "{0} and {1} in the two documents: {2}")
    @CsvSource({"600000.00, 600000.00, ", "600000.00, 600000.01, shares.documents-differ"})
    void changesOneFindingByACentBetweenTheDocuments(String form, String schedule, String code) {
        Lot lot = new Lot(
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

        assertThat(turned(sound(), of(lot, GROUPING, Groupings.BIG, EI)))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest(name = "{0} %: {1}")
    @CsvSource({"25.0000, ", "24.9999, shares.not-hundred", "25.0001, shares.not-hundred"})
    void changesOneFindingByATenThousandthOfAPercent(String share, String code) {
        Consortium consortium = grouping(LOT, LEAD, Groupings.member("EI1", "1", share, "150000", 1250, 0, 0));

        assertThat(turned(sound(), of(LOT, consortium, Groupings.BIG, EI)))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    /**
     * A member of 249 persons counts, one of 250 with zero turnover does not; only the finding on the target changes.
     */
    @ParameterizedTest(name = "{0} persons, turnover {1}, balance {2}: {3}")
    @CsvSource({
        "249, 60000000, 43000000.00, ",
        "249.99, 60000000, 43000000.00, ",
        "250, 0, 0, target.amount-not-met",
        "249, 60000000, 43000000.01, target.amount-not-met",
        "249, 50000000.00, 60000000, ",
        "249, 50000000.01, 60000000, target.amount-not-met",
    })
    void changesOneFindingByAPersonOrACentOfTurnover(String persons, String turnover, String balance, String code) {
        Organisation partner = Groupings.firm("P1", Groupings.figures(persons, turnover, balance));
        Consortium consortium = grouping(
                LOT,
                Groupings.member("G1", "1", "75", "450000", 0, 1000, 0),
                Groupings.member("P1", "1", "25", "150000"));

        assertThat(turned(sound(), of(LOT, consortium, Groupings.BIG, partner)))
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
        Organisation partner = Groupings.organisation(
                "EI1", EI.own(), EssStatus.NONE, Groupings.insertion(InsertionKind.EI, from, to, Percentage.of("50")));
        Consortium consortium = grouping(LOT, Groupings.member("G1", "1", "75", "450000", 0, 1000, 0), PARTNER);

        assertThat(turned(sound(), of(LOT, consortium, Groupings.BIG, partner)))
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
        Organisation partner = structure("EI1", InsertionKind.EI, ratio);
        Organisation lead = structure("G1", InsertionKind.ETTI, "90");
        Lot reserved = new Lot(
                "1",
                LOT.amount(),
                LOT.status(),
                Reservation.L2113_13,
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

        assertThat(turned(sound(), of(reserved, GROUPING, lead, partner)))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    private static Organisation structure(String id, InsertionKind kind, String ratio) {
        return Groupings.organisation(
                id,
                EI.own(),
                EssStatus.NONE,
                new Organisation.Insertion(kind, null, null, Percentage.of(ratio), Percentage.of("50")));
    }
}

package org.cordee.compliance.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cordee.compliance.lawcase.Change;
import org.cordee.compliance.lawcase.Consortium;
import org.cordee.compliance.lawcase.Consultation;
import org.cordee.compliance.lawcase.Deposit;
import org.cordee.compliance.lawcase.EssStatus;
import org.cordee.compliance.lawcase.ExclusionGround;
import org.cordee.compliance.lawcase.Figures;
import org.cordee.compliance.lawcase.InsertionKind;
import org.cordee.compliance.lawcase.LawCase;
import org.cordee.compliance.lawcase.Lot;
import org.cordee.compliance.lawcase.Organisation;
import org.cordee.compliance.lawcase.Reservation;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One second, cent, hour, person or day more turns the finding it belongs to, and of all the others none. */
class OneStepTests {

    private static final CheckingCases CHECKING = Groupings.CHECKING;
    private static final Lot LOT = Groupings.lot("1", "600000", "8", "30");
    private static final Organisation EI = Groupings.organisation(
            "EI1",
            Groupings.figures("48", "2400000", "1200000"),
            EssStatus.NONE,
            Groupings.insertion(InsertionKind.EI, null, null, Percentage.of("50")));
    private static final Consortium.Member LEAD = Groupings.member("G1", "1", "75", "450000", 0, 800, 0);
    private static final Consortium.Member PARTNER = Groupings.member("EI1", "1", "25", "150000", 1250, 0, 0);
    private static final Consortium GROUPING = grouping(LOT, LEAD, PARTNER);
    private static final ZonedDateTime NOON = ZonedDateTime.parse("2027-03-15T12:00:00+01:00[Europe/Paris]");

    /** What the second case has and the first has not, after "-" what it lost; the code alone is looked at. */
    private static List<String> turned(LawCase first, LawCase second) {
        List<String> before = codes(first);
        List<String> after = codes(second);
        List<String> come = new ArrayList<>(after);
        before.forEach(come::remove);
        after.forEach(before::remove);
        before.forEach(gone -> come.add("-" + gone));
        return come;
    }

    private static List<String> codes(LawCase law) {
        return new ArrayList<>(
                CHECKING.check(law).findings().stream().map(Finding::code).toList());
    }

    @Test
    void startsFromACaseThatIsInOrder() {
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
    void byAnHour(int hired, int structure, String codes) {
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
    void byACent(String partner, String lead, String code) {
        Consortium consortium = grouping(
                LOT,
                Groupings.member("G1", "1", "75", lead, 0, 1000, 0),
                Groupings.member("EI1", "1", "25", partner, 0, 0, 0));

        assertThat(turned(sound(), of(LOT, consortium, Groupings.BIG, EI)))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest(name = "hands on {0}: {1}")
    @CsvSource({"450000.00, ", "450000.01, shares.subcontracted-above-share"})
    void byACentHandedOn(String amount, String code) {
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
    void byACentBetweenTheDocuments(String form, String schedule, String code) {
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
                null);

        assertThat(turned(sound(), of(lot, GROUPING, Groupings.BIG, EI)))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest(name = "{0} %: {1}")
    @CsvSource({"25.0000, ", "24.9999, shares.not-hundred", "25.0001, shares.not-hundred"})
    void byATenThousandthOfAPercent(String share, String code) {
        Consortium consortium = grouping(LOT, LEAD, Groupings.member("EI1", "1", share, "150000", 1250, 0, 0));

        assertThat(turned(sound(), of(LOT, consortium, Groupings.BIG, EI)))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    /** A member of 249 persons counts, one of 250 with a turnover of nothing does not; nothing but the target turns. */
    @ParameterizedTest(name = "{0} persons, turnover {1}, balance {2}: {3}")
    @CsvSource({
        "249, 60000000, 43000000.00, ",
        "249.99, 60000000, 43000000.00, ",
        "250, 0, 0, target.amount-not-met",
        "249, 60000000, 43000000.01, target.amount-not-met",
        "249, 50000000.00, 60000000, ",
        "249, 50000000.01, 60000000, target.amount-not-met",
    })
    void byAPersonOrACentOfItsTurnover(String persons, String turnover, String balance, String code) {
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
    void byADayOfAConvention(LocalDate from, LocalDate to, String codes) {
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
    void byATenThousandthOfTheStaffAskedFor(String ratio, String asked, String code) {
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
                null);

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

    @ParameterizedTest(name = "{0} to {1}, backup {2}, begun {3} before: {4}")
    @CsvSource({
        "11:59:59, 12:00:00, , , ",
        "11:59:59, 12:00:01, , , deposit.late-rejected",
        "11:59:59, 12:00:01, 12:00:00, , deposit.late-backup-openable",
        "11:59:59, 12:00:01, 12:00:01, , deposit.late-rejected",
        "12:00:00, 12:00:01, 11:00:00, , deposit.late-rejected",
        "11:00:00, 12:00:01, , , deposit.late-contestable",
        "11:00:01, 12:00:01, , , deposit.late-rejected",
        "11:59:59, 12:00:01, , PT60M, deposit.late-contestable",
        "11:00:00, 12:00:01, , PT59M59S, deposit.late-rejected",
    })
    void byASecondOfTheDeposit(String started, String completed, String backup, Duration begun, String code) {
        Deposit deposit = new Deposit(
                1,
                true,
                today(started),
                today(completed),
                backup == null ? null : new Deposit.BackupCopy(Deposit.Kind.PHYSICAL, true, today(backup)),
                new Deposit.Diligence(begun, true),
                true,
                false);

        assertThat(turned(sound(), law(Groupings.OPEN, LOT, GROUPING, List.of(Groupings.BIG, EI), deposit, null)))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    private static ZonedDateTime today(String time) {
        return ZonedDateTime.parse("2027-03-15T" + time + "+01:00");
    }

    /** The hour that does not exist in spring, and the hour that comes twice in autumn. */
    @ParameterizedTest(name = "due {0}, complete {1}: {2} s late")
    @CsvSource({
        "2027-03-28T03:00:00+02:00[Europe/Paris], 2027-03-28T01:59:59+01:00, 0",
        "2027-03-28T03:00:00+02:00[Europe/Paris], 2027-03-28T02:00:00+01:00, 0",
        "2027-03-28T03:00:00+02:00[Europe/Paris], 2027-03-28T03:00:01+02:00, 1",
        "2027-03-28T03:00:00+02:00[Europe/Paris], 2027-03-28T03:00:00+01:00, 3600",
        "2027-10-31T02:30:00+02:00[Europe/Paris], 2027-10-31T02:30:00+02:00, 0",
        "2027-10-31T02:30:00+02:00[Europe/Paris], 2027-10-31T02:30:00+01:00, 3600",
        "2027-10-31T02:30:00+01:00[Europe/Paris], 2027-10-31T02:30:00+02:00, 0",
        "2027-10-31T02:30:00+01:00[Europe/Paris], 2027-10-31T02:30:00+01:00, 0",
        "2027-10-31T02:30:00+01:00[Europe/Paris], 2027-10-31T01:30:01Z, 1",
    })
    void inTheNightTheClocksChange(ZonedDateTime due, ZonedDateTime completed, long late) {
        Deposit deposit = new Deposit(
                1, true, completed.minusMinutes(5), completed, null, new Deposit.Diligence(null, true), false, false);

        Answer answer = CHECKING.check(law(due(due), LOT, GROUPING, List.of(Groupings.BIG, EI), deposit, null));

        assertThat((Map<?, ?>) answer.sections().get("deposit"))
                .extracting("lateBySeconds", "outcome")
                .containsExactly(late, late == 0 ? "IN_TIME" : "LATE_REJECTED");
    }

    private static Consultation due(ZonedDateTime offers) {
        Consultation usual = Groupings.OPEN;
        return new Consultation(
                usual.reference(),
                usual.launchedOn(),
                usual.procedure(),
                usual.nature(),
                offers,
                offers,
                false,
                Consultation.Scope.LOT,
                null,
                false,
                Map.of(),
                false,
                null,
                usual.buyer());
    }

    @ParameterizedTest(name = "a member withdraws at {0}, launched {1}: {2}")
    @CsvSource({
        "2027-03-15T11:59:59+01:00, 2027-02-01, change.free",
        "2027-03-15T10:59:59Z, 2027-02-01, change.free",
        "2027-03-15T12:00:00+01:00, 2027-02-01, change.ask-buyer-authorisation",
        "2027-03-15T12:00:00+01:00, 2025-01-01, change.ask-buyer-authorisation",
        "2027-03-15T12:00:00+01:00, 2024-12-31, change.not-admissible",
    })
    void byASecondOfTheFreezeAndADayOfTheLaw(ZonedDateTime at, LocalDate launched, String code) {
        Consultation usual = Groupings.consultation(Consultation.Procedure.NEGOTIATED, false);
        Consultation consultation = new Consultation(
                usual.reference(),
                launched,
                usual.procedure(),
                usual.nature(),
                NOON,
                NOON,
                false,
                Consultation.Scope.LOT,
                null,
                false,
                Map.of(),
                false,
                null,
                usual.buyer());
        Change change = new Change(
                Change.Kind.WITHDRAWAL, Change.Cause.VOLUNTARY, "EI1", at, true, true, null, null, false, null);

        assertThat(turned(sound(), law(consultation, LOT, GROUPING, List.of(Groupings.BIG, EI), null, change)))
                .containsExactly(code);
    }

    @ParameterizedTest(name = "demanded {0}, replaced {1}: {2}")
    @CsvSource({
        // ten days over the night of the change, and the last second of the tenth
        "2027-03-20T09:00:00+01:00, 2027-03-30T23:59:59+02:00, change.replaced-in-time",
        "2027-03-20T09:00:00+01:00, 2027-03-31T00:00:00+02:00, change.replacement-expired",
        "2027-10-22T09:00:00+02:00, 2027-11-02T23:59:59+01:00, change.replaced-in-time",
        "2027-10-22T09:00:00+02:00, 2027-11-03T00:00:00+01:00, change.replacement-expired",
    })
    void byASecondOfTheTenDays(ZonedDateTime demanded, ZonedDateTime replaced, String code) {
        Change change = new Change(
                Change.Kind.EXCLUSION_DEMAND,
                Change.Cause.EXCLUSION_GROUND,
                "EI1",
                demanded,
                false,
                false,
                "P1",
                replaced,
                false,
                null);

        assertThat(turned(sound(), law(Groupings.OPEN, LOT, GROUPING, List.of(Groupings.BIG, EI), null, change)))
                .containsExactly(code);
    }

    @ParameterizedTest(name = "shown at {0}, decided at {1}: {2}")
    @CsvSource({
        "2027-02-20T09:59:59+01:00, 2027-02-20T10:00:00+01:00, exclusion.debt-settled",
        "2027-02-20T10:00:00+01:00, 2027-02-20T10:00:00+01:00, exclusion.excluded",
        "2027-03-01T10:00:00+01:00, 2027-03-01T10:00:01+01:00, exclusion.debt-settled",
        "2027-03-01T10:00:01+01:00, 2027-03-01T10:00:01+01:00, exclusion.curable-by-payment",
        "2027-03-01T10:00:01+01:00, 2027-03-01T10:00:00+01:00, exclusion.excluded",
    })
    void byASecondOfTheDecisionOnADebt(ZonedDateTime shown, ZonedDateTime decided, String code) {
        Consultation usual = Groupings.OPEN;
        Consultation consultation = new Consultation(
                usual.reference(),
                usual.launchedOn(),
                usual.procedure(),
                usual.nature(),
                NOON,
                NOON,
                false,
                Consultation.Scope.LOT,
                null,
                false,
                Map.of(),
                false,
                decided,
                usual.buyer());
        Organisation indebted = new Organisation(
                "EI1",
                true,
                "EI1",
                "",
                EI.own(),
                null,
                Figures.UNKNOWN,
                List.of(),
                null,
                null,
                false,
                EI.ess(),
                EI.insertion(),
                List.of(),
                List.of(new ExclusionGround("L. 2141-2", true, false, true, shown, false, false)));

        assertThat(turned(sound(), law(consultation, LOT, GROUPING, List.of(Groupings.BIG, indebted), null, null)))
                .containsExactly(code);
    }

    private static LawCase of(Lot lot, Consortium consortium, Organisation... organisations) {
        return law(Groupings.OPEN, lot, consortium, List.of(organisations), null, null);
    }

    private static LawCase sound() {
        return law(Groupings.OPEN, LOT, GROUPING, List.of(Groupings.BIG, EI), null, null);
    }

    private static Consortium grouping(Lot lot, Consortium.Member... members) {
        return Groupings.consortium(List.of(lot), List.of(members), List.of(), List.of());
    }

    private static LawCase law(
            Consultation consultation,
            Lot lot,
            Consortium consortium,
            List<Organisation> organisations,
            Deposit deposit,
            Change change) {
        return new LawCase(
                "case",
                Groupings.AT,
                consultation,
                List.of(lot),
                organisations,
                consortium,
                List.of(),
                deposit,
                List.of(),
                change,
                null,
                List.of(),
                Map.of());
    }
}

package org.cordee.law.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.law.rules.FindingDifferences.EI;
import static org.cordee.law.rules.FindingDifferences.GROUPING;
import static org.cordee.law.rules.FindingDifferences.LOT;
import static org.cordee.law.rules.FindingDifferences.changed;
import static org.cordee.law.rules.FindingDifferences.changedFindings;
import static org.cordee.law.rules.FindingDifferences.law;
import static org.cordee.law.rules.FindingDifferences.sound;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.cordee.law.casefile.CaseConsultation;
import org.cordee.law.casefile.CaseDeposit;
import org.cordee.law.casefile.CaseExclusionGround;
import org.cordee.law.casefile.CaseOperator;
import org.cordee.law.casefile.CompositionChange;
import org.cordee.law.casefile.EnterpriseFigures;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One second more changes the finding that depends on it and no other, also in the nights of the clock change. */
class FindingTimeBoundaryTests {

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
    void changesTheDepositFindingByOneSecond(
            String started, String completed, String backup, Duration begun, String code) {
        CaseDeposit deposit = new CaseDeposit(
                1,
                true,
                today(started),
                today(completed),
                backup == null ? null : new CaseDeposit.BackupCopy(CaseDeposit.Kind.PHYSICAL, true, today(backup)),
                new CaseDeposit.Diligence(begun, true),
                true,
                false,
                true);

        assertThat(changedFindings(
                        sound(), law(SampleCases.OPEN, LOT, GROUPING, List.of(SampleCases.BIG, EI), deposit, null)))
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
    void countsSecondsInTheNightOfTheClockChange(ZonedDateTime due, ZonedDateTime completed, long late) {
        CaseDeposit deposit = new CaseDeposit(
                1,
                true,
                completed.minusMinutes(5),
                completed,
                null,
                new CaseDeposit.Diligence(null, true),
                false,
                false,
                true);

        LawAnswer answer = SampleCases.CHECKING.check(
                law(SampleCases.due(due), LOT, GROUPING, List.of(SampleCases.BIG, EI), deposit, null));

        assertThat((Map<?, ?>) answer.sections().get("deposit"))
                .extracting("lateBySeconds", "outcome")
                .containsExactly(late, late == 0 ? "IN_TIME" : "LATE_REJECTED");
    }

    @ParameterizedTest(name = "a member withdraws at {0}, launched {1}: {2}")
    @CsvSource({
        "2027-03-15T11:59:59+01:00, 2027-02-01, change.free",
        "2027-03-15T10:59:59Z, 2027-02-01, change.free",
        "2027-03-15T12:00:00+01:00, 2027-02-01, change.ask-buyer-authorisation",
        "2027-03-15T12:00:00+01:00, 2025-01-01, change.ask-buyer-authorisation",
        "2027-03-15T12:00:00+01:00, 2024-12-31, change.not-admissible",
    })
    void changesTheCompositionFindingByOneSecondAndOneDay(ZonedDateTime at, LocalDate launched, String code) {
        CaseConsultation consultation = SampleCases.consultation(CaseConsultation.Procedure.NEGOTIATED, false)
                .asLaunchedOn(launched);
        CompositionChange change =
                SampleChanges.of(CompositionChange.Kind.WITHDRAWAL, CompositionChange.Cause.VOLUNTARY, "EI1", at);

        assertThat(changedFindings(
                        sound(), law(consultation, LOT, GROUPING, List.of(SampleCases.BIG, EI), null, change)))
                .filteredOn(found -> found.startsWith("change."))
                .containsExactly(code);
    }

    @ParameterizedTest(name = "demanded {0}, replaced {1}: {2}")
    @CsvSource({
        // ten days over the night of the clock change, and the last second of the tenth
        "2027-03-20T09:00:00+01:00, 2027-03-30T23:59:59+02:00, change.replaced-in-time",
        "2027-03-20T09:00:00+01:00, 2027-03-31T00:00:00+02:00, change.replacement-expired",
        "2027-10-22T09:00:00+02:00, 2027-11-01T23:59:59+01:00, change.replaced-in-time",
        "2027-10-22T09:00:00+02:00, 2027-11-02T00:00:00+01:00, change.replaced-after-safe-date",
        "2027-10-22T09:00:00+02:00, 2027-11-02T23:59:59+01:00, change.replaced-after-safe-date",
        "2027-10-22T09:00:00+02:00, 2027-11-03T00:00:00+01:00, change.replacement-expired",
    })
    void changesTheReplacementFindingByOneSecond(ZonedDateTime demanded, ZonedDateTime replaced, String code) {
        CompositionChange change = SampleChanges.demanded("EI1", demanded, "P1", replaced);

        assertThat(changedFindings(sound(), changed(change)))
                .filteredOn(found -> found.startsWith("change."))
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
    void changesTheDebtFindingByOneSecond(ZonedDateTime shown, ZonedDateTime decided, String code) {
        CaseConsultation consultation = SampleCases.decided(decided);
        CaseOperator indebted = new CaseOperator(
                "EI1",
                true,
                "EI1",
                "",
                EI.own(),
                null,
                EnterpriseFigures.UNKNOWN,
                List.of(),
                null,
                null,
                false,
                EI.ess(),
                EI.insertion(),
                List.of(),
                List.of(new CaseExclusionGround(
                        "L. 2141-2", true, false, true, shown, false, false, null, null, null, false, false)),
                List.of());

        assertThat(changedFindings(
                        sound(), law(consultation, LOT, GROUPING, List.of(SampleCases.BIG, indebted), null, null)))
                .containsExactly(code);
    }
}

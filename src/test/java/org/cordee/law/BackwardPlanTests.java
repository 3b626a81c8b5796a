package org.cordee.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordee.feel.DecisionTables;
import org.cordee.shared.Deadline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackwardPlanTests {

    private static final BackwardPlans PLANS = new BackwardPlans(DecisionTables.onClasspath());
    private static final WorkingDays DAYS = new WorkingDays(HolidayZone.FR);

    @ParameterizedTest
    @CsvSource({"2026, 2026-04-05", "2027, 2027-03-28", "2028, 2028-04-16", "2038, 2038-04-25", "2024, 2024-03-31"})
    void computesEaster(int year, LocalDate easter) {
        assertThat(WorkingDays.easterSunday(year)).isEqualTo(easter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-01-01",
                "2027-03-29",
                "2027-05-01",
                "2027-05-06",
                "2027-05-08",
                "2027-05-17",
                "2027-07-14",
                "2027-08-15",
                "2027-11-01",
                "2027-11-11",
                "2027-12-25"
            })
    void knowsTheElevenHolidaysOf2027(LocalDate holiday) {
        assertThat(DAYS.isHoliday(holiday)).isTrue();
        assertThat(LocalDate.of(2027, 1, 1).datesUntil(LocalDate.of(2028, 1, 1)).filter(DAYS::isHoliday))
                .hasSize(11);
    }

    @Test
    void addsGoodFridayAndSaintStephenInAlsaceMoselleOnly() {
        WorkingDays alsace = new WorkingDays(HolidayZone.ALSACE_MOSELLE);

        for (LocalDate day : List.of(LocalDate.of(2027, 3, 26), LocalDate.of(2028, 12, 26))) {
            assertThat(alsace.isWorkingDay(day)).isFalse();
            assertThat(DAYS.isWorkingDay(day)).isTrue();
        }
    }

    @Test
    void countsBackOverChristmasInWorkingDays() {
        Instant now = Instant.parse("2026-11-24T08:00:00Z");
        Deadline deadline = deadline("2027-01-12T12:00:00+01:00");

        BackwardPlan plan = PLANS.planFor(now, deadline);

        assertThat(plan.compressed()).isFalse();
        assertThat(plan.by(Milestone.SOURCING)).isEqualTo(Instant.parse("2026-12-09T17:00:00Z"));
        assertThat(plan.by(Milestone.INVITATIONS)).isEqualTo(Instant.parse("2026-12-16T17:00:00Z"));
        assertThat(plan.by(Milestone.SHARES)).isEqualTo(Instant.parse("2026-12-22T17:00:00Z"));
        assertThat(plan.by(Milestone.AGREEMENT)).isEqualTo(Instant.parse("2026-12-28T17:00:00Z"));
        assertThat(plan.by(Milestone.PRICES)).isEqualTo(Instant.parse("2027-01-05T17:00:00Z"));
        assertThat(plan.by(Milestone.DEPOSIT))
                .as("24 hours before the deadline, which is earlier than the end of that day")
                .isEqualTo(Instant.parse("2027-01-11T11:00:00Z"));
    }

    @Test
    void compressesBelowTwentyWorkingDaysAndNotAtTwenty() {
        Deadline deadline = deadline("2026-10-30T12:00:00+01:00");
        Instant twenty = Instant.parse("2026-10-02T08:00:00Z");
        Instant nineteen = Instant.parse("2026-10-05T08:00:00Z");

        assertThat(PLANS.planFor(twenty, deadline).workingDaysLeft()).isEqualTo(20);
        assertThat(PLANS.planFor(twenty, deadline).compressed()).isFalse();
        assertThat(PLANS.planFor(nineteen, deadline).workingDaysLeft()).isEqualTo(19);
        assertThat(PLANS.planFor(nineteen, deadline).compressed()).isTrue();
    }

    @Test
    void keepsOrderMinimumsAndTheDepositADayBeforeTheEndForEveryDuration() {
        Deadline deadline = deadline("2026-10-30T12:00:00+01:00");
        IntStream.range(0, 60).forEach(before -> {
            Instant now = deadline.instant().minusSeconds(86_400L * before);

            BackwardPlan plan = PLANS.planFor(now, deadline);

            List<Instant> dates = Stream.of(Milestone.values())
                    .filter(milestone -> milestone != Milestone.QUESTIONS)
                    .map(plan::by)
                    .toList();
            assertThat(plan.by(Milestone.QUESTIONS))
                    .isAfterOrEqualTo(now)
                    .isAfterOrEqualTo(plan.by(Milestone.AGREEMENT))
                    .isBefore(deadline.instant().plusSeconds(1));
            assertThat(dates).isSorted().allMatch(date -> !date.isBefore(now));
            if (before >= 1) {
                assertThat(plan.by(Milestone.DEPOSIT))
                        .isBeforeOrEqualTo(deadline.instant().minusSeconds(86_400));
            }
            if (plan.workingDaysLeft() >= 12) {
                assertThat(dates.subList(1, dates.size())).doesNotHaveDuplicates();
            }
        });
    }

    @Test
    void asksTheBuyerTenWorkingDaysBeforeTheEndOrAsLongAsItAnswers() {
        Instant now = Instant.parse("2026-11-24T08:00:00Z");
        Deadline deadline = deadline("2027-01-12T12:00:00+01:00");
        Instant tenth = Instant.parse("2026-12-28T17:00:00Z");

        assertThat(PLANS.planFor(now, deadline).by(Milestone.QUESTIONS)).isEqualTo(tenth);
        assertThat(questions(now, deadline, "2026-12-28T18:00:01+01:00")).isEqualTo(tenth);
        assertThat(questions(now, deadline, "2026-12-28T17:59:59+01:00")).isEqualTo(tenth.minusSeconds(3600));
        assertThat(questions(now, deadline, "2026-11-20T12:00:00+01:00")).isEqualTo(now);
    }

    private static Instant questions(Instant now, Deadline deadline, String until) {
        return PLANS.planFor(now, deadline, HolidayZone.FR, deadline(until)).by(Milestone.QUESTIONS);
    }

    @Test
    void asksInProportionWhenTimeIsShort() {
        Deadline deadline = deadline("2026-10-30T12:00:00+01:00");

        // ten of twenty-three for twelve working days left: five; and one at least
        assertThat(PLANS.planFor(Instant.parse("2026-10-14T08:00:00Z"), deadline)
                        .by(Milestone.QUESTIONS))
                .isEqualTo(Instant.parse("2026-10-23T16:00:00Z"));
        assertThat(PLANS.planFor(Instant.parse("2026-10-28T08:00:00Z"), deadline)
                        .by(Milestone.QUESTIONS))
                .isEqualTo(Instant.parse("2026-10-29T11:00:00Z"));
    }

    @Test
    void countsTheTwoMoreHolidaysOfAlsaceMoselle() {
        Deadline deadline = deadline("2027-03-30T12:00:00+02:00");
        Instant now = Instant.parse("2027-02-01T08:00:00Z");

        assertThat(PLANS.planFor(now, deadline, HolidayZone.FR).by(Milestone.FREEZE))
                .isEqualTo(Instant.parse("2027-03-25T17:00:00Z"));
        assertThat(PLANS.planFor(now, deadline, HolidayZone.ALSACE_MOSELLE).by(Milestone.FREEZE))
                .isEqualTo(Instant.parse("2027-03-24T17:00:00Z"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "FRF11, ALSACE_MOSELLE",
        "FRF12, ALSACE_MOSELLE",
        "FRF1, ALSACE_MOSELLE",
        "FRF33, ALSACE_MOSELLE",
        "FRF3, ALSACE_MOSELLE",
        "FRF31, FR",
        "FRF32, FR",
        "FRF34, FR",
        "FRF21, FR",
        "FRF, FR",
        "FR101, FR"
    })
    void recognisesAlsaceAndMoselleByTheirAreas(String nuts, HolidayZone zone) {
        assertThat(HolidayZone.of(List.of("FR101", nuts))).isEqualTo(zone);
        assertThat(HolidayZone.of(List.of())).isEqualTo(HolidayZone.FR);
    }

    @Test
    void keepsTheHourInParisAcrossTheClockChange() {
        Deadline deadline = deadline("2026-10-27T12:00:00+01:00");

        BackwardPlan plan = PLANS.planFor(Instant.parse("2026-09-01T08:00:00Z"), deadline);

        assertThat(plan.by(Milestone.DEPOSIT)).isEqualTo(Instant.parse("2026-10-26T11:00:00Z"));
        assertThat(plan.by(Milestone.FREEZE)).isEqualTo(Instant.parse("2026-10-23T16:00:00Z"));
    }

    @Test
    void givesNoPlanForADayBeforeTheRule() {
        assertThatThrownBy(() ->
                        PLANS.planFor(Instant.parse("2019-03-31T12:00:00Z"), deadline("2019-05-31T12:00:00+02:00")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("backward-plan");
    }

    @Test
    void movesAStepInThePastToTheEndOfTheWorkingDay() {
        // twenty working days are enough for the plan, although its first step takes twenty-two
        Deadline deadline = deadline("2026-10-30T12:30:00+01:00");

        BackwardPlan plan = PLANS.planFor(Instant.parse("2026-10-02T14:10:00Z"), deadline);

        assertThat(plan.compressed()).isFalse();
        assertThat(plan.by(Milestone.SOURCING)).isEqualTo(Instant.parse("2026-10-02T16:00:00Z"));
        assertThat(plan.by(Milestone.DEPOSIT))
                .as("the last whole hour that is 24 hours before the deadline")
                .isEqualTo(Instant.parse("2026-10-29T11:00:00Z"));
    }

    private static Deadline deadline(String published) {
        return Deadline.published(OffsetDateTime.parse(published));
    }
}

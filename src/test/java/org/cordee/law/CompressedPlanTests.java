package org.cordee.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.cordee.feel.DecisionTables;
import org.cordee.shared.Deadline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** D18 when time is short: working hours as long as the time allows them. */
class CompressedPlanTests {

    private static final BackwardPlans PLANS = new BackwardPlans(DecisionTables.onClasspath());
    private static final WorkingDays DAYS = new WorkingDays(HolidayZone.FR);

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "2026-10-30T12:00:00+01:00",
                "2026-10-30T08:15:00+01:00",
                "2026-10-30T23:59:59+01:00",
                "2026-10-26T12:00:00+01:00",
                "2027-03-30T17:30:00+02:00",
                "2027-05-18T10:30:00+02:00"
            })
    void putsEveryStepOnAWorkingHourInOrder(String published) {
        Deadline deadline = deadline(published);
        for (int minutes = 0; minutes < 14 * 24 * 60; minutes += 97) {
            Instant now = deadline.instant().minusSeconds(60L * minutes + 17);

            BackwardPlan plan = PLANS.planFor(now, deadline);

            assertThat(plan.compressed()).isTrue();
            requireWorkingHours(plan, now, deadline);
            assertThat(Stream.of(Milestone.values())
                            .filter(milestone -> milestone != Milestone.QUESTIONS)
                            .map(plan::by))
                    .isSorted();
            if (minutes > 24 * 60) {
                assertThat(plan.dates().values())
                        .allMatch(date -> !date.isAfter(deadline.instant().minusSeconds(86_400)));
            }
        }
    }

    @Test
    void putsSeveralStepsOnTheEndOfTheDayWhenDaysAreTooFew() {
        Deadline deadline = deadline("2026-10-30T12:00:00+01:00");

        // Tuesday, twenty past three: three working days are left for eleven steps
        BackwardPlan plan = PLANS.planFor(Instant.parse("2026-10-27T14:20:33Z"), deadline);

        assertThat(plan.workingDaysLeft()).isEqualTo(3);
        assertThat(List.of(Milestone.SOURCING, Milestone.SHARES, Milestone.APPROVAL))
                .allMatch(step -> plan.by(step).equals(Instant.parse("2026-10-27T17:00:00Z")));
        assertThat(plan.by(Milestone.FREEZE)).isEqualTo(Instant.parse("2026-10-28T17:00:00Z"));
        assertThat(plan.by(Milestone.DEPOSIT)).isEqualTo(Instant.parse("2026-10-29T11:00:00Z"));
    }

    @Test
    void usesTheEndOfTheDayAndASecondLaterTheEndOfTheNext() {
        Deadline deadline = deadline("2026-10-30T12:00:00+01:00");

        assertThat(sourcing("2026-10-27T17:00:00Z", deadline)).isEqualTo(Instant.parse("2026-10-27T17:00:00Z"));
        assertThat(sourcing("2026-10-27T17:00:01Z", deadline)).isEqualTo(Instant.parse("2026-10-28T17:00:00Z"));
        assertThat(sourcing("2026-10-28T07:59:59Z", deadline)).isEqualTo(Instant.parse("2026-10-28T17:00:00Z"));
    }

    @Test
    void skipsSundaysAndHolidays() {
        // Easter Sunday; Monday is a holiday
        Instant sunday = Instant.parse("2027-03-28T09:07:00Z");

        BackwardPlan plan = PLANS.planFor(sunday, deadline("2027-04-01T12:00:00+02:00"));

        assertThat(plan.by(Milestone.SOURCING)).isEqualTo(Instant.parse("2027-03-30T16:00:00Z"));
        assertThat(PLANS.planFor(sunday, deadline("2027-04-01T08:00:00+02:00")).by(Milestone.SOURCING))
                .as("eight o'clock is no working hour, so that the deposit is due on the day before")
                .isEqualTo(Instant.parse("2027-03-30T16:00:00Z"));
    }

    @Test
    void usesWholeHoursOverALongWeekendWithoutWorkingHours() {
        // Saturday before Whit Monday; the deadline is on the Tuesday at nine
        Deadline deadline = deadline("2027-05-18T09:00:00+02:00");

        BackwardPlan plan = PLANS.planFor(Instant.parse("2027-05-15T08:20:00Z"), deadline);

        assertThat(plan.dates().values())
                .hasSize(Milestone.values().length)
                .allMatch(date -> date.equals(Instant.parse("2027-05-15T09:00:00Z")));
    }

    @Test
    void makesEveryStepDueAtOnceOnTheLastDay() {
        Deadline deadline = deadline("2026-10-30T12:00:00+01:00");
        Instant over = Instant.parse("2026-10-29T11:00:01Z");
        Instant just = Instant.parse("2026-10-29T10:00:01Z");

        assertThat(PLANS.planFor(over, deadline).dates().values()).allMatch(over::equals);
        assertThat(PLANS.planFor(just, deadline).dates().values())
                .allMatch(Instant.parse("2026-10-29T11:00:00Z")::equals);
    }

    @Test
    void usesTheDaysOfTheDeadlinesPlaceAndTheHourOfParis() {
        // Monday after the clocks went back; Martinique has no clock change
        Instant now = Instant.parse("2026-10-23T13:10:00Z");
        Deadline paris = deadline("2026-10-27T19:45:00+01:00");
        Deadline martinique = Deadline.inZone(ZonedDateTime.parse("2026-10-27T19:45:00-04:00[America/Martinique]"));

        assertThat(PLANS.planFor(now, paris).by(Milestone.DEPOSIT)).isEqualTo(Instant.parse("2026-10-26T17:00:00Z"));
        assertThat(PLANS.planFor(now, paris).by(Milestone.FREEZE)).isEqualTo(Instant.parse("2026-10-23T16:00:00Z"));
        assertThat(PLANS.planFor(now, martinique).by(Milestone.DEPOSIT))
                .isEqualTo(Instant.parse("2026-10-26T17:00:00Z"));
    }

    @Test
    void endsQuestionsAtTheLastWorkingHourThatTheBuyerAllows() {
        Instant now = Instant.parse("2026-10-14T08:00:00Z");
        Deadline deadline = deadline("2026-10-30T12:00:00+01:00");

        assertThat(questions(now, deadline, "2026-10-22T10:00:00+02:00"))
                .isEqualTo(Instant.parse("2026-10-22T08:00:00Z"));
        assertThat(questions(now, deadline, "2026-10-22T09:59:59+02:00"))
                .isEqualTo(Instant.parse("2026-10-22T07:00:00Z"));
        assertThat(questions(now, deadline, "2026-10-14T10:30:00+02:00")).isEqualTo(now);
    }

    private Instant sourcing(String now, Deadline deadline) {
        return PLANS.planFor(Instant.parse(now), deadline).by(Milestone.SOURCING);
    }

    private static Instant questions(Instant now, Deadline deadline, String until) {
        return PLANS.planFor(now, deadline, HolidayZone.FR, deadline(until)).by(Milestone.QUESTIONS);
    }

    private static Deadline deadline(String published) {
        return Deadline.published(OffsetDateTime.parse(published));
    }

    /** Checks that every step before the last 24 hours is in working hours, for any moment of planning. */
    private static void requireWorkingHours(BackwardPlan plan, Instant now, Deadline deadline) {
        Instant open = hours(deadline).notBefore(now);
        Instant latest = deadline.instant().minusSeconds(86_400);
        for (Instant date : plan.dates().values()) {
            if (!open.isAfter(latest)) {
                assertThat(hours(deadline).notAfter(date))
                        .as("%s from %s", date, now)
                        .isEqualTo(date);
            }
            assertThat(date).isAfterOrEqualTo(now);
        }
    }

    private static WorkingHours hours(Deadline deadline) {
        return new WorkingHours(DAYS, deadline.zone(), LocalTime.of(9, 0), LocalTime.of(18, 0));
    }
}

package org.cordee.law;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.cordee.feel.DecisionResult;
import org.cordee.feel.DecisionTables;
import org.cordee.shared.Deadline;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Computes the backward plan (D18): the end of a working day, some working days before the deadline. The holidays are
 * those of the place of the deadline. With fewer than twenty working days the steps move closer in proportion, a
 * working day apart where possible. The deposit is never planned later than 24 hours before the deadline, to the hour.
 * A step that would be later than the next one is due with it.
 *
 * <p>A step whose date would be in the past is due at the end of this working day or of the next one, if that is not
 * after the next step; else at the next working hour, at the next whole hour on whatever day, or at once: the first of
 * these that is not after the next step. Dates are therefore always in order, never in the past and, except in the last
 * 24 hours, at least a day before the deadline.
 */
@Component
public class BackwardPlans {

    private static final Duration LATEST_DEPOSIT = Duration.ofHours(24);
    private static final String COMPRESSED_BELOW = "compressedBelow";

    private final DecisionTables tables;
    private final Map<HolidayZone, WorkingDays> calendars = new EnumMap<>(HolidayZone.class);

    public BackwardPlans(DecisionTables tables) {
        this.tables = tables;
        for (HolidayZone zone : HolidayZone.values()) {
            calendars.put(zone, new WorkingDays(zone));
        }
    }

    /** Returns how many working days the usual plan takes on a day; with fewer it is compressed. */
    public int usualWorkingDays(LocalDate today) {
        return Math.toIntExact(compression(today).whole(COMPRESSED_BELOW));
    }

    private DecisionResult compression(LocalDate today) {
        return tables.evaluate("backward-plan-compression", Map.of("on", today));
    }

    public BackwardPlan planFor(Instant now, Deadline deadline) {
        return planFor(now, deadline, HolidayZone.FR);
    }

    public BackwardPlan planFor(Instant now, Deadline deadline, HolidayZone zone) {
        return planFor(now, deadline, zone, null);
    }

    /** @param questions until when the buyer answers questions, which may be earlier than the plan would ask them */
    public BackwardPlan planFor(Instant now, Deadline deadline, HolidayZone zone, @Nullable Deadline questions) {
        WorkingDays calendar = calendars.getOrDefault(zone, new WorkingDays(zone));
        ZonedDateTime last = deadline.instant().atZone(deadline.zone());
        LocalDate today = now.atZone(deadline.zone()).toLocalDate();
        int left = calendar.between(today, last.toLocalDate());
        DecisionResult rule = compression(today);
        boolean compressed = left < rule.whole(COMPRESSED_BELOW);
        Placing placing = new Placing(now, hours(rule, calendar, deadline));
        Map<Milestone, Instant> dates = new EnumMap<>(Milestone.class);
        Instant deposit = deadline.instant().minus(LATEST_DEPOSIT);
        Instant next = deposit;
        for (Map.Entry<Milestone, Integer> step :
                offsets(today, left, compressed).entrySet()) {
            Instant wanted = WorkingDayEnd.of(calendar.before(last.toLocalDate(), step.getValue()));
            if (step.getKey() == Milestone.QUESTIONS) {
                dates.put(
                        Milestone.QUESTIONS, placing.place(wanted, questions == null ? deposit : questions.instant()));
            } else {
                next = placing.place(wanted, next);
                dates.put(step.getKey(), next);
            }
        }
        return new BackwardPlan(compressed, left, dates);
    }

    private static WorkingHours hours(DecisionResult rule, WorkingDays calendar, Deadline deadline) {
        return new WorkingHours(calendar, deadline.zone(), hour(rule, "firstHour"), hour(rule, "lastHour"));
    }

    private static LocalTime hour(DecisionResult rule, String output) {
        return LocalTime.of(Math.toIntExact(rule.whole(output)), 0);
    }

    /** Places a step near its wanted moment. */
    private record Placing(Instant now, WorkingHours hours) {

        /** @param latest when the step must be done at the latest; when that is past, the step is due at once */
        Instant place(Instant wanted, Instant latest) {
            Instant date = wanted.isAfter(latest) ? hours.notAfter(latest) : wanted;
            if (!date.isBefore(now)) {
                return date;
            }
            return Stream.of(WorkingDayEnd.notBefore(now, hours.days()), hours.notBefore(now), hours.wholeHour(now))
                    .filter(soon -> !soon.isAfter(latest))
                    .findFirst()
                    .orElse(now);
        }
    }

    /**
     * Returns the working days before the deadline for each step. The last step comes first, so that each step can be a
     * day before the next.
     */
    private Map<Milestone, Integer> offsets(LocalDate today, int left, boolean compressed) {
        Map<Milestone, Integer> usual = usual(today);
        int longest = 1 + Collections.max(usual.values());
        Map<Milestone, Integer> offsets = new LinkedHashMap<>();
        int next = 0;
        Milestone[] steps = Milestone.values();
        for (int step = steps.length - 1; step >= 0; step--) {
            int days = usual.getOrDefault(steps[step], 1);
            if (steps[step] == Milestone.QUESTIONS) {
                // questions to the buyer are independent of the other steps, so no step needs to be a day before or
                // after them
                offsets.put(steps[step], compressed ? Math.max(days * left / longest, 1) : days);
                continue;
            }
            next = compressed ? Math.min(Math.max(days * left / longest, next + 1), Math.max(left, 1)) : days;
            offsets.put(steps[step], next);
        }
        return offsets;
    }

    private Map<Milestone, Integer> usual(LocalDate today) {
        Map<Milestone, Integer> days = new EnumMap<>(Milestone.class);
        tables.evaluate("backward-plan", Map.of("on", today))
                .rows()
                .forEach(row -> days.put(
                        Milestone.valueOf(String.valueOf(row.get("milestone"))),
                        Integer.valueOf(String.valueOf(row.get("workingDays")))));
        return days;
    }
}

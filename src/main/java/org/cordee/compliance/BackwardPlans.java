package org.cordee.compliance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.cordee.feel.DecisionTables;
import org.cordee.shared.Deadline;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The backward plan (D18): working days before the deadline at the deadline's own hour. With fewer than twenty working
 * days the steps move closer in proportion, a working day apart where there is room for that; a step whose date would
 * lie in the past is due at once. The deposit is never planned later than 24 hours before the deadline.
 */
@Component
public class BackwardPlans {

    private static final Duration LATEST_DEPOSIT = Duration.ofHours(24);

    private final DecisionTables tables;
    private final Map<HolidayZone, WorkingDays> calendars = new EnumMap<>(HolidayZone.class);

    public BackwardPlans(DecisionTables tables) {
        this.tables = tables;
        for (HolidayZone zone : HolidayZone.values()) {
            calendars.put(zone, new WorkingDays(zone));
        }
    }

    /** How many working days the usual plan takes on a day; with fewer it is compressed. */
    public int usualWorkingDays(LocalDate today) {
        return Math.toIntExact(tables.evaluate("backward-plan-compression", Map.of("on", today))
                .whole("compressedBelow"));
    }

    public BackwardPlan planFor(Instant now, Deadline deadline) {
        return planFor(now, deadline, HolidayZone.FR);
    }

    public BackwardPlan planFor(Instant now, Deadline deadline, HolidayZone zone) {
        return planFor(now, deadline, zone, null);
    }

    /** @param questions until when the buyer's rules take questions, which may be earlier than the plan would ask them */
    public BackwardPlan planFor(Instant now, Deadline deadline, HolidayZone zone, @Nullable Deadline questions) {
        WorkingDays calendar = calendars.getOrDefault(zone, new WorkingDays(zone));
        ZonedDateTime last = deadline.instant().atZone(deadline.zone());
        LocalDate today = now.atZone(deadline.zone()).toLocalDate();
        int left = calendar.between(today, last.toLocalDate());
        boolean compressed = left < usualWorkingDays(today);
        Map<Milestone, Instant> dates = new EnumMap<>(Milestone.class);
        offsets(today, left, compressed).forEach((milestone, days) -> {
            LocalDate day = calendar.before(last.toLocalDate(), days);
            dates.put(
                    milestone,
                    notBefore(
                            now,
                            day.atTime(last.toLocalTime())
                                    .atZone(deadline.zone())
                                    .toInstant()));
        });
        if (questions != null) {
            Instant end = questions.instant();
            dates.computeIfPresent(
                    Milestone.QUESTIONS, (milestone, date) -> notBefore(now, date.isAfter(end) ? end : date));
        }
        Instant latest = deadline.instant().minus(LATEST_DEPOSIT);
        dates.computeIfPresent(
                Milestone.DEPOSIT, (milestone, date) -> notBefore(now, date.isAfter(latest) ? latest : date));
        return new BackwardPlan(compressed, left, dates);
    }

    /** Working days before the deadline for each step, latest first, so that each can keep a day from the next. */
    private Map<Milestone, Integer> offsets(LocalDate today, int left, boolean compressed) {
        Map<Milestone, Integer> usual = usual(today);
        int longest = 1 + Collections.max(usual.values());
        Map<Milestone, Integer> offsets = new EnumMap<>(Milestone.class);
        int next = 0;
        Milestone[] steps = Milestone.values();
        for (int step = steps.length - 1; step >= 0; step--) {
            int days = usual.getOrDefault(steps[step], 1);
            if (steps[step] == Milestone.QUESTIONS) {
                // nobody waits for it, and it waits for nobody: no step keeps a day from it
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

    private static Instant notBefore(Instant now, Instant date) {
        return date.isBefore(now) ? now : date;
    }
}

package org.cordee.bid;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.cordee.law.WorkingDayEnd;

/**
 * The dates by which the outline, the sections, the prices and all approvals are due. Each is later than the one
 * before.
 */
record DraftingPlan(Instant outlineDueAt, Instant sectionsDueAt, Instant pricesDueAt, Instant approvedDueAt) {

    /**
     * The time between the due date of the lines and the signatory's validation, and again until the lead's margin is
     * due.
     */
    public static final Duration STEP = Duration.ofDays(1);

    private static final int PARTS = 5;
    private static final int PARTS_TO_WRITE = 3;

    /**
     * Truncates the dates to milliseconds, the precision of the engine's timers. A finer date would let a timer fire
     * too early.
     */
    public DraftingPlan {
        outlineDueAt = outlineDueAt.truncatedTo(ChronoUnit.MILLIS);
        sectionsDueAt = sectionsDueAt.truncatedTo(ChronoUnit.MILLIS);
        pricesDueAt = pricesDueAt.truncatedTo(ChronoUnit.MILLIS);
        approvedDueAt = approvedDueAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Takes the dates of the backward plan unless they leave the writers less than three fifths of the time until the
     * freeze. Without this rule a short procedure would ask for a text on the same day. Each date is the end of a
     * working day, if that is not after the next one.
     */
    static DraftingPlan of(Instant now, Instant sectionsDueAt, Instant pricesDueAt, Instant freezeDueAt) {
        Duration left = freezeDueAt.isAfter(now) ? Duration.between(now, freezeDueAt) : Duration.ZERO;
        Duration part = left.dividedBy(PARTS);
        Instant latest = later(freezeDueAt, now);
        Instant wanted = later(sectionsDueAt, now.plus(part.multipliedBy(PARTS_TO_WRITE)));
        Instant written = WorkingDayEnd.due(now, wanted, later(latest, wanted));
        Instant outline = WorkingDayEnd.due(now, now.plus(part), written);
        return new DraftingPlan(outline, written, later(pricesDueAt, written), later(freezeDueAt, written));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}

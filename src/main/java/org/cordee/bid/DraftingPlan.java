package org.cordee.bid;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** By when outline, sections and prices should be there, and all of it approved; each date later than the one before. */
public record DraftingPlan(Instant outlineDueAt, Instant sectionsDueAt, Instant pricesDueAt, Instant approvedDueAt) {

    /** From the lines to the signatory's word, and from there to the lead's margin. */
    public static final Duration STEP = Duration.ofDays(1);

    private static final int PARTS = 5;
    private static final int PARTS_TO_WRITE = 3;

    /** As fine as the engine's timers, which would otherwise ring before their date. */
    public DraftingPlan {
        outlineDueAt = outlineDueAt.truncatedTo(ChronoUnit.MILLIS);
        sectionsDueAt = sectionsDueAt.truncatedTo(ChronoUnit.MILLIS);
        pricesDueAt = pricesDueAt.truncatedTo(ChronoUnit.MILLIS);
        approvedDueAt = approvedDueAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * The dates of the backward plan, unless they leave a writer less than three fifths of the time there is until the
     * freeze: short procedures would ask for a text today.
     */
    static DraftingPlan of(Instant now, Instant sectionsDueAt, Instant pricesDueAt, Instant freezeDueAt) {
        Duration left = freezeDueAt.isAfter(now) ? Duration.between(now, freezeDueAt) : Duration.ZERO;
        Duration part = left.dividedBy(PARTS);
        Instant written = later(sectionsDueAt, now.plus(part.multipliedBy(PARTS_TO_WRITE)));
        return new DraftingPlan(now.plus(part), written, later(pricesDueAt, written), later(freezeDueAt, written));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}

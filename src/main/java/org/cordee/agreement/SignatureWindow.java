package org.cordee.agreement;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The time in which a party signs. The last instant still counts as in time. */
record SignatureWindow(Instant openedAt, Instant dueAt) {

    private static final Duration BEFORE_A_REMINDER = Duration.ofHours(24);

    public boolean isOver(Instant now) {
        return !now.isBefore(dueAt);
    }

    public boolean hasPassed(Instant now) {
        return now.isAfter(dueAt);
    }

    /** Returns half of the window, and never an instant on the first day. */
    public Instant remindAt() {
        Instant half = openedAt.plus(Duration.between(openedAt, dueAt).dividedBy(2));
        Instant nextDay = openedAt.plus(BEFORE_A_REMINDER);
        return (half.isAfter(nextDay) ? half : nextDay).plusSeconds(1).truncatedTo(ChronoUnit.SECONDS);
    }

    public boolean mayRemind(Instant now) {
        return !now.isBefore(openedAt.plus(BEFORE_A_REMINDER)) && !isOver(now);
    }
}

package org.cordee.submission;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.cordee.law.WorkingDayEnd;

/**
 * The time in which members may answer: until the end of the working day after two days, but not into the last thirty
 * hours before the deadline, in which no open approval may prevent the deposit.
 */
record ApprovalWindow(Instant openedAt, Instant lastCallAt) {

    private static final Duration TO_ANSWER = Duration.ofDays(2);
    private static final Duration BEFORE_A_REMINDER = Duration.ofHours(6);

    static ApprovalWindow before(Instant deadline, Instant openedAt) {
        return new ApprovalWindow(openedAt, FinalHours.startOf(deadline));
    }

    /** Returns the end in milliseconds, the precision of the engine's timers. */
    Instant dueAt() {
        Instant end = WorkingDayEnd.after(openedAt, TO_ANSWER, lastCallAt);
        return end.equals(lastCallAt) ? end : end.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Returns the time of the reminder: half of the window, but not in its first hours. */
    Instant remindAt() {
        Instant half = openedAt.plus(Duration.between(openedAt, dueAt()).dividedBy(2));
        Instant earliest = openedAt.plus(BEFORE_A_REMINDER);
        return (half.isAfter(earliest) ? half : earliest).plusSeconds(1).truncatedTo(ChronoUnit.SECONDS);
    }

    boolean mayRemind(Instant now) {
        return !now.isBefore(openedAt.plus(BEFORE_A_REMINDER)) && now.isBefore(dueAt());
    }

    boolean isOver(Instant now) {
        return !now.isBefore(dueAt());
    }

    boolean isLastCall(Instant now) {
        return !now.isBefore(lastCallAt);
    }
}

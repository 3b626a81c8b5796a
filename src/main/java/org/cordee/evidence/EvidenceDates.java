package org.cordee.evidence;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.cordee.consortium.Preparation;
import org.cordee.law.WorkingDayEnd;

/**
 * The due dates of a member's evidence and of the lead's check, counted back from the deadline (D18): ends of working
 * days.
 *
 * @param dueAt the date of the drafts, or half-way to the freeze when the plan leaves less time; after corrections at
 * least one day later
 * @param checkBy two days after the hand-in is due, and not after the freeze unless the freeze is past
 */
record EvidenceDates(Instant dueAt, Instant remindAt, Instant checkBy) {

    static final Duration REMINDER = Duration.ofDays(2);
    static final Duration TURN = Duration.ofDays(1);
    static final Duration TO_CHECK = Duration.ofDays(2);

    /**
     * Computes the dates.
     *
     * @param askedAt the time at which the member was last asked
     */
    static EvidenceDates of(Preparation plan, Instant askedAt, int round) {
        Instant freeze = later(plan.freezeDueAt(), askedAt);
        Instant half = askedAt.plus(Duration.between(askedAt, freeze).dividedBy(2));
        Instant due = later(plan.draftsDueAt(), WorkingDayEnd.due(askedAt, half, freeze));
        if (round > 0) {
            due = later(due, WorkingDayEnd.after(askedAt, TURN));
        }
        due = earlier(due, plan.deadlineAt());
        Instant check = earlier(later(earlier(WorkingDayEnd.after(due, TO_CHECK), freeze), due), plan.deadlineAt());
        Instant reminder = due.minus(REMINDER);
        return new EvidenceDates(inMillis(due), inMillis(reminder.isAfter(askedAt) ? reminder : due), inMillis(check));
    }

    /** Returns the due date of the check after a hand-in. The lead has at least one day. */
    Instant checkAfter(Instant handedInAt, Instant deadlineAt) {
        return inMillis(earlier(later(checkBy, WorkingDayEnd.after(handedInAt, TURN)), deadlineAt));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /**
     * Truncates to milliseconds, the precision of the engine's timers. A finer date would let a timer fire too early.
     */
    private static Instant inMillis(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MILLIS);
    }
}

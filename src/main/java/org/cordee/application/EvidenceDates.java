package org.cordee.application;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.cordee.consortium.preparation.Preparation;

/**
 * By when a member should hand in and the lead should have checked, counted back from the deadline (D18).
 *
 * @param dueAt with the drafts, or half-way to the freeze where the usual plan leaves less; a day more after corrections
 * @param checkBy two days after the hand-in is due, and never later than the freeze unless that is past
 */
public record EvidenceDates(Instant dueAt, Instant remindAt, Instant checkBy) {

    static final Duration REMINDER = Duration.ofDays(2);
    static final Duration TURN = Duration.ofDays(1);
    static final Duration TO_CHECK = Duration.ofDays(2);

    /** @param askedAt when the member was asked, this time */
    static EvidenceDates of(Preparation plan, Instant askedAt, int round) {
        Instant freeze = later(plan.freezeDueAt(), askedAt);
        Instant half = askedAt.plus(Duration.between(askedAt, freeze).dividedBy(2));
        Instant due = later(plan.draftsDueAt(), half);
        if (round > 0) {
            due = later(due, askedAt.plus(TURN));
        }
        due = earlier(due, plan.deadlineAt());
        Instant check = earlier(later(earlier(due.plus(TO_CHECK), freeze), due), plan.deadlineAt());
        Instant reminder = due.minus(REMINDER);
        return new EvidenceDates(inMillis(due), inMillis(reminder.isAfter(askedAt) ? reminder : due), inMillis(check));
    }

    /** For whoever handed in: a day at least to check. */
    Instant checkAfter(Instant handedInAt, Instant deadlineAt) {
        return inMillis(earlier(later(checkBy, handedInAt.plus(TURN)), deadlineAt));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** As fine as the engine's timers, which would otherwise ring before their date. */
    private static Instant inMillis(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MILLIS);
    }
}

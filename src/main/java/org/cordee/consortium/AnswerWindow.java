package org.cordee.consortium;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.cordee.law.WorkingDayEnd;

/**
 * The time a candidate has to answer and the two moments at which it may be reminded: at half and at four fifths of the
 * window and never less than 24 hours apart, so that a short window has one reminder or none. A window of some days ends
 * at the end of a working day, a window of some hours to the hour, and none ends after the deadline of the bid.
 */
@Embeddable
record AnswerWindow(
        @Column(name = "due_at") Instant dueAt,
        @Column(name = "first_reminder_at") Instant firstReminderAt,
        @Column(name = "second_reminder_at") Instant secondReminderAt) {

    static final Duration BETWEEN_REMINDERS = Duration.ofHours(24);
    static final Duration SUSPENSION = Duration.ofHours(24);

    static AnswerWindow opened(Instant now, Duration length, Instant deadline) {
        return between(
                now,
                length.toDays() > 0 ? WorkingDayEnd.after(now, length, deadline) : earlier(now.plus(length), deadline));
    }

    /**
     * Extends the window by the time the lead needed for its answer, and by at least 24 hours; a window of some days
     * goes on to the end of that working day.
     */
    AnswerWindow resumed(Instant askedAt, Instant now, Instant deadline) {
        Duration stood = Duration.between(askedAt, now);
        Duration gained = stood.compareTo(SUSPENSION) > 0 ? stood : SUSPENSION;
        Instant due = dueAt.plus(gained);
        boolean inDays = WorkingDayEnd.notBefore(dueAt).equals(dueAt);
        return between(now, inDays ? WorkingDayEnd.due(now, due, deadline) : earlier(due, deadline));
    }

    /** Cuts the window at a nearer deadline; a later deadline gives no more time to answer. */
    AnswerWindow within(Instant deadline) {
        return dueAt.isAfter(deadline)
                ? new AnswerWindow(deadline.truncatedTo(ChronoUnit.SECONDS), firstReminderAt, secondReminderAt)
                : this;
    }

    boolean hasEnded(Instant now) {
        return now.isAfter(dueAt);
    }

    private static AnswerWindow between(Instant now, Instant end) {
        Instant due = end.truncatedTo(ChronoUnit.SECONDS);
        Duration length = Duration.between(now, due);
        Instant first = now.plus(length.dividedBy(2)).truncatedTo(ChronoUnit.SECONDS);
        Instant second = now.plus(length.multipliedBy(4).dividedBy(5)).truncatedTo(ChronoUnit.SECONDS);
        return new AnswerWindow(due, first, later(second, first.plus(BETWEEN_REMINDERS)));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}

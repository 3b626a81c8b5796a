package org.cordee.bid;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.cordee.law.WorkingDayEnd;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a section between its writer and its reviewer, and how often it was sent back. All times are business
 * time.
 */
@Embeddable
@SuppressWarnings("NullAway.Init")
class SectionDates {

    /** The time between the reminder and the due date. A writer that was asked later than that gets no reminder. */
    static final Duration REMINDER = Duration.ofDays(1);

    /** The time after a missed due date at which the lead is asked to give the section to another member. */
    public static final Duration GRACE = Duration.ofDays(2);

    /** The minimum time to write again or to review, even when the due date is nearer. */
    public static final Duration TURN = Duration.ofDays(1);

    /** The number of times a section may be sent back before the lead decides. */
    static final int MOST_ROUNDS = 3;

    private Instant dueAt;
    private Instant askedAt;
    private @Nullable Instant reviewDueAt;
    private int sentBack;
    private @Nullable Instant remindedAt;
    private @Nullable Instant lateSince;

    protected SectionDates() {}

    SectionDates(Instant dueAt, Instant now) {
        ask(dueAt, now);
    }

    /** Asks a writer, for the first time or again. */
    final void ask(Instant due, Instant now) {
        dueAt = inMillis(due);
        askedAt = now;
        reviewDueAt = null;
        remindedAt = null;
        lateSince = null;
    }

    /** Asks the reviewer and sets the review's due date. */
    void askReviewer(Instant now) {
        reviewDueAt = inMillis(later(dueAt, WorkingDayEnd.after(now, TURN)));
        lateSince = null;
    }

    /**
     * Counts one more round.
     *
     * @return true when no round is left
     */
    boolean sendBack() {
        sentBack++;
        return sentBack >= MOST_ROUNDS;
    }

    void askAgain(Instant now) {
        ask(later(dueAt, WorkingDayEnd.after(now, TURN)), now);
    }

    /** Counts the rounds from zero again after the lead has decided. */
    void startAnew() {
        sentBack = 0;
    }

    /**
     * Records the reminder.
     *
     * @return true when the reminder is useful now and was not sent before
     */
    boolean remind(Instant now) {
        Instant moment = dueAt.minus(REMINDER);
        if (remindedAt != null || now.isBefore(moment) || !now.isBefore(dueAt) || !askedAt.isBefore(moment)) {
            return false;
        }
        remindedAt = now;
        return true;
    }

    /**
     * Records that the section is late.
     *
     * @return true when this is new
     */
    boolean becomeLate(Instant now) {
        Instant due = reviewDueAt == null ? dueAt : reviewDueAt;
        if (lateSince != null || now.isBefore(due)) {
            return false;
        }
        lateSince = due;
        return true;
    }

    /** Compares the due date with the given time, to the millisecond. */
    public boolean isDue(Instant at) {
        return dueAt.equals(inMillis(at));
    }

    public boolean mayBeReassigned(Instant now) {
        return !now.isBefore(reassignableFrom());
    }

    /** Returns the time from which the lead may give the section to another member. */
    public Instant reassignableFrom() {
        return dueAt.plus(GRACE);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /**
     * Truncates to milliseconds, the precision of the engine's timers: a timer that fires a fraction of a millisecond
     * before its date would find no one late.
     */
    private static Instant inMillis(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MILLIS);
    }

    public Instant dueAt() {
        return dueAt;
    }

    /**
     * Returns the time of the reminder, or the due date itself when the writer was asked less than one day before it.
     */
    public Instant reminderAt() {
        Instant dayBefore = dueAt.minus(REMINDER);
        return dayBefore.isAfter(askedAt) ? dayBefore : dueAt;
    }

    @Nullable
    public Instant reviewDueAt() {
        return reviewDueAt;
    }

    public int sentBackTimes() {
        return sentBack;
    }

    public boolean isLate() {
        return lateSince != null;
    }
}

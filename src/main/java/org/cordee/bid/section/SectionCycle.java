package org.cordee.bid.section;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The dates of a section's way between its writer and its reviewer, and how often it was sent back. All in business time. */
@Embeddable
@SuppressWarnings("NullAway.Init")
public class SectionCycle {

    /** A reminder comes this long before the section is due, and only to whoever had it for longer. */
    static final Duration REMINDER = Duration.ofDays(1);

    /** So long after a missed due date the lead is asked to give the section to somebody else. */
    public static final Duration GRACE = Duration.ofDays(2);

    /** At least so long to write again or to review, however near the due date is. */
    public static final Duration TURN = Duration.ofDays(1);

    /** The third time a section is sent back, the lead decides. */
    static final int MOST_ROUNDS = 3;

    private Instant dueAt;
    private Instant askedAt;
    private @Nullable Instant reviewDueAt;
    private int sentBack;
    private @Nullable Instant remindedAt;
    private @Nullable Instant lateSince;

    protected SectionCycle() {}

    SectionCycle(Instant dueAt, Instant now) {
        ask(dueAt, now);
    }

    /** A writer is asked, for the first time or again. */
    final void ask(Instant due, Instant now) {
        dueAt = inMillis(due);
        askedAt = now;
        reviewDueAt = null;
        remindedAt = null;
        lateSince = null;
    }

    /** A reviewer is asked. */
    void askReviewer(Instant now) {
        reviewDueAt = inMillis(later(dueAt, now.plus(TURN)));
        lateSince = null;
    }

    /** @return whether the rounds are used up */
    boolean sendBack() {
        sentBack++;
        return sentBack >= MOST_ROUNDS;
    }

    void askAgain(Instant now) {
        ask(later(dueAt, now.plus(TURN)), now);
    }

    /** The lead has decided: the rounds are counted anew. */
    void startAnew() {
        sentBack = 0;
    }

    /** @return whether the reminder has a sense now and was not sent before */
    boolean remind(Instant now) {
        Instant moment = dueAt.minus(REMINDER);
        if (remindedAt != null || now.isBefore(moment) || !now.isBefore(dueAt) || !askedAt.isBefore(moment)) {
            return false;
        }
        remindedAt = now;
        return true;
    }

    /** @return whether it is late and was not said before */
    boolean becomeLate(Instant now) {
        Instant due = reviewDueAt == null ? dueAt : reviewDueAt;
        if (lateSince != null || now.isBefore(due)) {
            return false;
        }
        lateSince = due;
        return true;
    }

    /** Whether this is when it is due, to the millisecond. */
    public boolean isDue(Instant at) {
        return dueAt.equals(inMillis(at));
    }

    public boolean mayBeReassigned(Instant now) {
        return !now.isBefore(reassignableFrom());
    }

    /** From when the lead may give it to another member. */
    public Instant reassignableFrom() {
        return dueAt.plus(GRACE);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** As fine as the engine's timers: one that rang a part of a millisecond before its date would find nobody late. */
    private static Instant inMillis(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MILLIS);
    }

    public Instant dueAt() {
        return dueAt;
    }

    /** The due date itself where a day before it is already past: then there is nothing to remind of. */
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

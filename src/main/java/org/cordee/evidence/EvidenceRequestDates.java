package org.cordee.evidence;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.cordee.shared.Deadline;
import org.jspecify.annotations.Nullable;

/** The dates of one request to a member: its due date, its reminder and the due date of the lead's check. */
@Embeddable
@SuppressWarnings("NullAway.Init")
class EvidenceRequestDates {

    private Instant dueAt;

    private @Nullable Instant askedAt;

    private @Nullable Instant remindedAt;

    private @Nullable Instant handedInAt;

    private @Nullable Instant checkDueAt;

    private @Nullable Instant renewalAskedAt;

    private @Nullable Instant answersAskedAt;

    protected EvidenceRequestDates() {}

    EvidenceRequestDates(Instant dueAt) {
        this.dueAt = dueAt;
    }

    void ask(Instant now, EvidenceDates dates) {
        askedAt = now;
        remindedAt = null;
        dueAt = dates.dueAt();
    }

    void handIn(Instant now, Instant checkBy) {
        handedInAt = now;
        checkDueAt = checkBy;
    }

    /**
     * Records that renewals are asked for, or no longer.
     *
     * @param due true when an accepted piece must be renewed
     * @return true when this is a change
     */
    boolean awaitRenewal(Instant now, boolean due) {
        if (due == (renewalAskedAt != null)) {
            return false;
        }
        renewalAskedAt = due ? now : null;
        return true;
    }

    /**
     * Records that the lead asks for missing answers, once on a day in Paris.
     *
     * @return true when the member is asked now
     */
    boolean askAnswers(Instant now) {
        if (answersAskedAt != null && day(answersAskedAt).equals(day(now))) {
            return false;
        }
        answersAskedAt = now;
        return true;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Deadline.PARIS);
    }

    /**
     * Records the reminder, once and in the last two days before the date.
     *
     * @return true when the member is reminded now
     */
    boolean remind(Instant now) {
        boolean early = now.isBefore(dueAt.minus(EvidenceDates.REMINDER));
        if (remindedAt != null || early || !now.isBefore(dueAt)) {
            return false;
        }
        remindedAt = now;
        return true;
    }

    /**
     * Moves the dates. A member that was already reminded is reminded again before a later date.
     *
     * @return true when the
     * member's date moved
     */
    boolean move(Instant now, EvidenceDates dates) {
        boolean moved = !dates.dueAt().equals(dueAt);
        dueAt = dates.dueAt();
        checkDueAt = handedInAt == null ? null : dates.checkBy();
        remindedAt = moved && now.isBefore(remindAt()) ? null : remindedAt;
        return moved;
    }

    /**
     * Returns the time of the reminder, or the due date itself when the member was asked less than two days before it.
     */
    Instant remindAt() {
        Instant reminder = dueAt.minus(EvidenceDates.REMINDER);
        return askedAt != null && reminder.isAfter(askedAt) ? reminder : dueAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    public @Nullable Instant askedAt() {
        return askedAt;
    }

    @Nullable
    Instant answersAskedAt() {
        return answersAskedAt;
    }

    @Nullable
    Instant handedInAt() {
        return handedInAt;
    }

    @Nullable
    Instant checkDueAt() {
        return checkDueAt;
    }
}

package org.cordee.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The dates of one asking: until when the member is waited for, when it was reminded, until when the lead checks. */
@Embeddable
@SuppressWarnings("NullAway.Init")
public class EvidenceTurn {

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "asked_at")
    private @Nullable Instant askedAt;

    @Column(name = "reminded_at")
    private @Nullable Instant remindedAt;

    @Column(name = "handed_in_at")
    private @Nullable Instant handedInAt;

    @Column(name = "check_due_at")
    private @Nullable Instant checkDueAt;

    @Column(name = "renewal_asked_at")
    private @Nullable Instant renewalAskedAt;

    protected EvidenceTurn() {}

    EvidenceTurn(Instant dueAt) {
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

    /** @param due whether anything accepted is to be handed in again @return whether that is new */
    boolean awaitRenewal(Instant now, boolean due) {
        if (due == (renewalAskedAt != null)) {
            return false;
        }
        renewalAskedAt = due ? now : null;
        return true;
    }

    /** In the last days before the date and once. @return whether it has a sense now */
    boolean remind(Instant now) {
        boolean early = now.isBefore(dueAt.minus(EvidenceDates.REMINDER));
        if (remindedAt != null || early || !now.isBefore(dueAt)) {
            return false;
        }
        remindedAt = now;
        return true;
    }

    /** Who was reminded already is reminded again before a date that went away. @return whether the member's date moved */
    boolean move(Instant now, EvidenceDates dates) {
        boolean moved = !dates.dueAt().equals(dueAt);
        dueAt = dates.dueAt();
        checkDueAt = handedInAt == null ? null : dates.checkBy();
        remindedAt = moved && now.isBefore(remindAt()) ? null : remindedAt;
        return moved;
    }

    /** The date itself where two days before it nobody was asked yet. */
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
    Instant handedInAt() {
        return handedInAt;
    }

    @Nullable
    Instant checkDueAt() {
        return checkDueAt;
    }
}

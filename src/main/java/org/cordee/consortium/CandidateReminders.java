package org.cordee.consortium;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The reminders that a candidate received before its answer.
 *
 * @param number of the last reminder, zero before the first one
 */
@Embeddable
record CandidateReminders(
        @Column(name = "reminders") int number,
        @Column(name = "reminded_at") @Nullable Instant lastAt) {

    static final CandidateReminders NONE = new CandidateReminders(0, null);
    static final int MOST = 2;

    /** Tells whether the reminder may be sent: each once, two at most, and at least 24 hours apart. */
    boolean allow(int next, Instant now) {
        boolean early = lastAt != null && now.isBefore(lastAt.plus(AnswerWindow.BETWEEN_REMINDERS));
        return next <= MOST && next > number && !early;
    }
}

package org.cordee.process;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The reminders that one open task had so far, automatic ones and those of coordinators together: two at most, a day
 * apart, so that an organisation is not written to more often because two parties do it.
 *
 * @param lastAt null before the first reminder
 */
record SentReminders(int number, @Nullable Instant lastAt) {

    static final SentReminders NONE = new SentReminders(0, null);
    static final int MOST = 2;
    static final Duration BETWEEN = Duration.ofHours(24);

    /** Returns the message key of the rule that forbids a reminder now; null when one may be sent. */
    @Nullable
    String refusal(Instant now) {
        if (number >= MOST) {
            return "process.reminder.most";
        }
        return lastAt != null && now.isBefore(lastAt.plus(BETWEEN)) ? "process.reminder.too-soon" : null;
    }
}

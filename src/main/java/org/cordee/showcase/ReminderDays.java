package org.cordee.showcase;

import java.time.Instant;
import java.util.stream.Stream;
import org.cordee.shared.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * The days before an event on which registered people are reminded, at the hour at which it begins in Paris.
 *
 * @param first days before, more than the second
 * @param second days before
 */
record ReminderDays(int first, int second) {

    static final int MOST_WAVES = 2;

    /** Returns the next moment of a reminder after an instant; null when none is left before the event. */
    @Nullable
    Instant nextBefore(Instant startsAt, Instant now) {
        return Stream.of(first, second)
                .map(days -> startsAt.atZone(Deadline.PARIS).minusDays(days).toInstant())
                .filter(at -> at.isAfter(now))
                .findFirst()
                .orElse(null);
    }
}

package org.cordee.notification.web;

import java.util.Objects;
import org.cordee.notification.Pace;
import org.cordee.notification.Paces;
import org.jspecify.annotations.Nullable;

/**
 * The form in which a person chooses how fast it gets which letters.
 *
 * @param all the pace of the button for everything at once; null when the rows were sent
 */
record PacesForm(
        @Nullable Pace tasks,
        @Nullable Pace reminders,
        @Nullable Pace progress,
        @Nullable Pace messages,
        @Nullable Pace all) {

    static PacesForm of(Paces chosen) {
        return new PacesForm(chosen.tasks(), chosen.reminders(), chosen.progress(), chosen.messages(), null);
    }

    /** Returns the choice; a row without one is sent at once. */
    Paces paces() {
        return all == null
                ? new Paces(orAtOnce(tasks), orAtOnce(reminders), orAtOnce(progress), orAtOnce(messages))
                : Paces.all(all);
    }

    private static Pace orAtOnce(@Nullable Pace chosen) {
        return Objects.requireNonNullElse(chosen, Pace.AT_ONCE);
    }
}

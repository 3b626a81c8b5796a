package org.cordee.consortium;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is on a slot. Without a candidate the ids are null and the dates are the moment of the answer.
 *
 * @param secondReminderAt may lie after the end of the window: then there is no second reminder
 */
public record Turn(
        boolean hasCandidate,
        @Nullable UUID invitationId,
        @Nullable UUID organisationId,
        boolean ndaRequired,
        Instant dueAt,
        Instant firstReminderAt,
        Instant secondReminderAt) {

    static Turn nobody(Instant now) {
        return new Turn(false, null, null, false, now, now, now);
    }
}

package org.cordee.opportunity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An opportunity that a watch found.
 *
 * @param digits the significant digits of the watch's code that touches the work
 * @param kilometres to the work, 0 in its area; null when a place is unknown
 * @param wave the number of reminders of the opportunity so far
 */
record MatchLine(MatchKey key, String digits, @Nullable Integer kilometres, Instant matchedAt, int wave) {

    /** The watch and the opportunity of a match. */
    record MatchKey(UUID watchId, UUID opportunityId) {}

    boolean isNear(int most) {
        return kilometres != null && kilometres <= most;
    }
}

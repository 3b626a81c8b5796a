package org.cordee.consortium.shares;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The next step after a round of answers.
 *
 * @param proposeBy when the lead should propose again, where it has to
 * @param mediateBy when the coordinator should recommend, where it has to
 */
public record SharesOutcome(
        Next next, @Nullable Instant proposeBy, @Nullable Instant mediateBy) {

    /** The kind of the next step. */
    public enum Next {
        AGREED,
        NEXT_ROUND,
        MEDIATION,
        FAILED
    }
}

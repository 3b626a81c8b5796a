package org.cordee.consortium.share;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What follows a round of answers.
 *
 * @param proposeBy by when the lead should propose again, where it has to
 * @param mediateBy by when the coordinator should recommend, where it has to
 */
public record SharesOutcome(
        Next next, @Nullable Instant proposeBy, @Nullable Instant mediateBy) {

    /** The step that follows. */
    public enum Next {
        AGREED,
        NEXT_ROUND,
        MEDIATION,
        FAILED
    }

    public boolean allAgreed() {
        return next == Next.AGREED;
    }
}

package org.cordee.submission.pack;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Once that the bid was frozen, with the package made of it.
 *
 * @param attempt counts from 1
 * @param builtAt null while no package was made
 * @param liftedAt when the bid was opened again; null for the freeze that stands
 */
public record FrozenOnce(
        int attempt,
        Instant frozenAt,
        @Nullable Instant builtAt,
        @Nullable String manifestSha256,
        @Nullable Instant liftedAt) {

    /** Whether this freeze is the one that stands. */
    public boolean stands() {
        return liftedAt == null;
    }
}

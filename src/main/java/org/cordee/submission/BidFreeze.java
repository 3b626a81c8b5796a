package org.cordee.submission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One freeze of a bid, with the package that was built from it.
 *
 * @param attempt counts from 1
 * @param builtAt null while no package was built
 * @param liftedAt when the bid was reopened, null for the freeze in force
 */
record BidFreeze(
        int attempt,
        Instant frozenAt,
        @Nullable Instant builtAt,
        @Nullable String manifestSha256,
        @Nullable Instant liftedAt) {

    /** Checks that this freeze is the one in force. */
    public boolean stands() {
        return liftedAt == null;
    }
}

package org.cordee.composer;

import java.time.Duration;

/** The limit of a search: it ends at the time or at the number of steps, the first of both. */
public record SearchLimit(Duration time, long nodes) {

    /** Returns a limit of time only, because a reader waits for the page. */
    public static SearchLimit of(Duration time) {
        return new SearchLimit(time, Long.MAX_VALUE);
    }
}

package org.cordee.design.search;

import java.time.Duration;

/** How long a search may go on: whichever ends first, the time or the number of its steps. */
public record Effort(Duration time, long nodes) {

    /** So long as a reader waits for a page. */
    public static Effort of(Duration time) {
        return new Effort(time, Long.MAX_VALUE);
    }
}

package org.cordee.engine.operaton;

import java.time.Instant;

/**
 * Thrown when business time would go back while process instances run: their timers and due dates would contradict
 * recorded events.
 */
public final class ClockRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ClockRefused(Instant from, Instant to) {
        super("While process instances run the clock only moves forward: it is " + from + ", asked for " + to);
    }
}

package org.cordee.process.crash;

import java.time.Instant;
import java.util.concurrent.Phaser;
import org.cordee.process.Scenes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one clock of several procedures that are played side by side: it goes on when all that are still being played wait for
 * it, to the first moment that one of them waits for.
 */
final class Hourglass extends Phaser {

    private static final Logger LOG = LoggerFactory.getLogger(Hourglass.class);

    private final Scenes scenes;
    private @Nullable Instant next;

    Hourglass(Scenes scenes, int procedures) {
        super(procedures);
        this.scenes = scenes;
    }

    /** Returns when time has gone on, maybe not yet so far. */
    void turn(Instant until) {
        synchronized (this) {
            next = next == null || until.isBefore(next) ? until : next;
        }
        arriveAndAwaitAdvance();
    }

    /** Its procedure is over; the others need not wait for it. */
    void leave() {
        arriveAndDeregister();
    }

    @Override
    protected boolean onAdvance(int phase, int registered) {
        Instant at;
        synchronized (this) {
            at = next;
            next = null;
        }
        try {
            if (at != null) {
                scenes.pin(at);
            }
        } catch (RuntimeException refused) {
            // thrown from here it would hold up all of them for ever; so each finds that it comes to no end and
            // says where
            LOG.error("time does not go on to {}", at, refused);
        }
        return registered == 0;
    }
}

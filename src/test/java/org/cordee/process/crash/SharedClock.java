package org.cordee.process.crash;

import java.time.Instant;
import java.util.concurrent.Phaser;
import org.cordee.process.Scenes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The common clock of several procedures that are played in parallel: when all that are still running wait for it, it
 * moves to the earliest instant that one of them waits for.
 */
final class SharedClock extends Phaser {

    private static final Logger LOG = LoggerFactory.getLogger(SharedClock.class);

    private final Scenes scenes;
    private @Nullable Instant next;

    SharedClock(Scenes scenes, int procedures) {
        super(procedures);
        this.scenes = scenes;
    }

    /** Returns when time has moved, possibly not yet to the given instant. */
    void turn(Instant until) {
        synchronized (this) {
            next = next == null || until.isBefore(next) ? until : next;
        }
        arriveAndAwaitAdvance();
    }

    /** Removes a finished procedure, so that the others need not wait for it. */
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
            // An exception here would block all procedures for ever; so each of them finds that it does not end, and
            // reports where.
            LOG.error("time does not move to {}", at, refused);
        }
        return registered == 0;
    }
}

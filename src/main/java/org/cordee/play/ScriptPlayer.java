package org.cordee.play;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.BusinessTimeControl;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * Plays a script: business time moves from one moment to the next only when the server is idle, so that reminders,
 * expiries and next candidates happen in between as in reality. After a kill, it continues where it was.
 */
@Component
class ScriptPlayer {

    static final String HOLDER = "demo";

    private static final Logger LOG = LoggerFactory.getLogger(ScriptPlayer.class);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PATIENCE_WITH_AN_EVENT = Duration.ofSeconds(15);
    private static final int LOOKS = 3;
    private static final long LOOK_AGAIN_MILLIS = 150;

    private final DemoSteps steps;
    private final BusinessTimeControl time;
    private final BusinessClock clock;

    ScriptPlayer(DemoSteps steps, BusinessTimeControl time, BusinessClock clock) {
        this.steps = steps;
        this.time = time;
        this.clock = clock;
    }

    /**
     * Plays the script up to today.
     * @param today the moment up to which the script runs
     * @throws InterruptedException when the server stops; the rest is played at the next start
     */
    void play(DemoScript script, Instant today) throws InterruptedException {
        boolean first = true;
        for (var moment : script.moments().entrySet()) {
            List<DemoEvent> open = moment.getValue().stream()
                    .filter(event -> !steps.isDone(event.name()))
                    .toList();
            if (!open.isEmpty()) {
                moveTo(today.minus(moment.getKey()), first);
                for (DemoEvent event : open) {
                    play(event);
                }
                awaitRest();
            }
            first = false;
        }
        time.release(HOLDER);
    }

    /** Moves business time; only the very first moment may be in the past, because nothing is running yet. */
    private void moveTo(Instant at, boolean first) throws InterruptedException {
        if (first || at.isAfter(clock.now())) {
            time.moveTo(at, HOLDER);
            awaitRest();
        }
    }

    /**
     * Plays one event. The engine may need another moment to reach the step of the event. An event that fails to the
     * end is skipped: a user of the demonstration has done it meanwhile, or something else.
     */
    private void play(DemoEvent event) throws InterruptedException {
        Instant until = Instant.now().plus(PATIENCE_WITH_AN_EVENT);
        while (true) {
            try {
                steps.once(event.name(), event.act());
                return;
            } catch (RuleViolation | NotFound | NoSuchElementException | ConcurrencyFailureException notNow) {
                if (Instant.now().isAfter(until)) {
                    LOG.warn("demo step skipped step={} reason={}", event.name(), notNow.getMessage());
                    steps.skip(event.name());
                    return;
                }
                Thread.sleep(LOOK_AGAIN_MILLIS);
            }
        }
    }

    /**
     * Waits until the server is idle in several checks in a row, because between two steps the engine looks idle for a
     * moment.
     */
    private void awaitRest() throws InterruptedException {
        Instant until = Instant.now().plus(PATIENCE);
        for (int quiet = 0; quiet < LOOKS; quiet = time.isIdle() ? quiet + 1 : 0) {
            if (Instant.now().isAfter(until)) {
                throw new IllegalStateException("the server does not become idle");
            }
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
    }
}

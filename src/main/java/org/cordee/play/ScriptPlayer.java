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
import org.springframework.beans.factory.annotation.Autowired;
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
    private static final Duration WARNING_EVERY = Duration.ofMinutes(3);
    private static final int LOOKS = 3;

    /** At least fifteen seconds, and more on a slow machine: each look waits for the server's answer. */
    private static final int LOOKS_BEFORE_SKIPPING = 100;

    private static final long LOOK_AGAIN_MILLIS = 150;

    private final DemoSteps steps;
    private final BusinessTimeControl time;
    private final BusinessClock clock;
    private final long lookAgainMillis;

    @Autowired
    ScriptPlayer(DemoSteps steps, BusinessTimeControl time, BusinessClock clock) {
        this(steps, time, clock, LOOK_AGAIN_MILLIS);
    }

    ScriptPlayer(DemoSteps steps, BusinessTimeControl time, BusinessClock clock, long lookAgainMillis) {
        this.steps = steps;
        this.time = time;
        this.clock = clock;
        this.lookAgainMillis = lookAgainMillis;
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
     * Plays one event. The engine may need another moment to reach the step of the event, or many on a slow machine:
     * the event waits while the server works. An event that still fails on a server at rest is skipped: a user of the
     * demonstration has done it meanwhile, or something else.
     */
    void play(DemoEvent event) throws InterruptedException {
        for (int quiet = 0; true; quiet = time.isIdle() ? quiet + 1 : 0) {
            try {
                steps.once(event.name(), event.act());
                return;
            } catch (RuleViolation | NotFound | NoSuchElementException | ConcurrencyFailureException notNow) {
                if (quiet >= LOOKS_BEFORE_SKIPPING) {
                    LOG.warn("demo step skipped step={} reason={}", event.name(), notNow.getMessage());
                    steps.skip(event.name());
                    return;
                }
                Thread.sleep(lookAgainMillis);
            }
        }
    }

    /**
     * Waits until the server is idle in several checks in a row, because between two steps the engine looks idle for a
     * moment. However long that takes, time does not move before.
     */
    private void awaitRest() throws InterruptedException {
        Instant warning = Instant.now().plus(WARNING_EVERY);
        for (int quiet = 0; quiet < LOOKS; quiet = time.isIdle() ? quiet + 1 : 0) {
            if (Instant.now().isAfter(warning)) {
                LOG.warn("demo world waits, the server is not idle");
                warning = Instant.now().plus(WARNING_EVERY);
            }
            Thread.sleep(lookAgainMillis);
        }
    }
}

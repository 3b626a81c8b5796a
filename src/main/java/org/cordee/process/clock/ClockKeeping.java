package org.cordee.process.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.cordee.process.engine.EngineConnection;
import org.cordee.process.engine.Phases;
import org.cordee.process.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives the engine the stored pin before anything runs, and lets a pin nobody holds walk on with the machine's time. */
@Component
class ClockKeeping implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ClockKeeping.class);

    private final EngineConnection connection;
    private final Pins pins;
    private final PinnableClock clock;
    private final ProcessEngine engine;
    private final TransactionTemplate transaction;
    private @Nullable ScheduledExecutorService clockwork;

    ClockKeeping(
            Pins pins,
            PinnableClock clock,
            ProcessEngine engine,
            PlatformTransactionManager transactions,
            EngineConnection connection) {
        this.connection = connection;
        this.pins = pins;
        this.clock = clock;
        this.engine = engine;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void start() {
        pins.current().ifPresent(pin -> engine.pinClock(pin.at()));
        clockwork = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "business-clock");
            thread.setDaemon(true);
            return thread;
        });
        clockwork.scheduleWithFixedDelay(this::walk, 1, 1, TimeUnit.SECONDS);
    }

    private void walk() {
        try {
            if (clock.pin().filter(pin -> pin.holder() == null).isPresent()) {
                step();
                clock.look();
            }
        } catch (RuntimeException e) {
            LOG.warn("the walking clock made no step: {}", e.toString());
        }
    }

    private void step() {
        Optional<Instant> next = transaction.execute(status -> pins.lock()
                .filter(pin -> pin.holder() == null)
                .map(pin -> {
                    Instant now = Instant.now();
                    Instant at = pin.at().plus(Duration.between(pin.changedAt(), now));
                    if (at.isAfter(now)) {
                        pins.put(new Pin(at, null, now));
                    } else {
                        pins.remove();
                    }
                    return at;
                }));
        if (next == null || next.isEmpty()) {
            return;
        }
        if (next.get().isAfter(Instant.now())) {
            engine.pinClock(next.get());
            if (pins.current().isEmpty()) {
                // Released in between: nobody would ever move the engine's clock again.
                engine.resetClock();
            }
        } else {
            engine.resetClock();
        }
    }

    @Override
    public void stop() {
        if (clockwork != null) {
            clockwork.shutdownNow();
            clockwork = null;
        }
    }

    @Override
    public boolean isRunning() {
        return clockwork != null;
    }

    /** Before the models and the workers: no timer may see the machine's time first. */
    @Override
    public boolean isAutoStartup() {
        return connection.isThere();
    }

    @Override
    public int getPhase() {
        return Phases.DEPLOYMENT - 50;
    }
}

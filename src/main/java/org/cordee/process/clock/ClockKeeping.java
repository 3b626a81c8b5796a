package org.cordee.process.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.cordee.process.engine.Clockwork;
import org.cordee.process.engine.EngineConnection;
import org.cordee.process.engine.Phases;
import org.cordee.process.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives the engine the stored pin before anything runs and whenever it may not have heard of it, and lets a pin nobody
 * holds walk on with the machine's time.
 */
@Component
class ClockKeeping extends Clockwork {

    private static final Logger LOG = LoggerFactory.getLogger(ClockKeeping.class);

    private final Pins pins;
    private final PinnableClock clock;
    private final ProcessEngine engine;
    private final TransactionTemplate transaction;

    /** The last pin the engine is known to have heard from here. */
    private @Nullable Pin told;

    ClockKeeping(
            Pins pins,
            PinnableClock clock,
            ProcessEngine engine,
            PlatformTransactionManager transactions,
            EngineConnection connection) {
        super(connection, "business-clock", Duration.ofSeconds(1));
        this.pins = pins;
        this.clock = clock;
        this.engine = engine;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    protected void begin() {
        pins.current().ifPresent(this::tell);
    }

    @Override
    protected void round() {
        Optional<Pin> pin = clock.pin();
        if (pin.isPresent() && pin.get().holder() == null) {
            step();
        } else if (pin.isPresent() && !pin.get().equals(told)) {
            tellAgain();
        }
    }

    /** Whoever pinned may have died before the engine heard of it. The row is held, so that no later pin is undone. */
    private void tellAgain() {
        clock.look();
        transaction.executeWithoutResult(
                status -> pins.lock().filter(pin -> pin.holder() != null).ifPresent(this::tell));
    }

    private void tell(Pin pin) {
        if (!engine.pinClock(pin.at())) {
            LOG.warn("the engine's time is ahead of the pin at={}", pin.at());
        }
        told = pin;
    }

    private void step() {
        Optional<Instant> next = transaction.execute(status -> pins.lock()
                .filter(pin -> pin.holder() == null)
                .map(pin -> {
                    Instant now = Instant.now();
                    Instant at = pin.at()
                            .plus(Duration.between(pin.changedAt(), now))
                            .truncatedTo(ChronoUnit.MICROS);
                    if (at.isAfter(now)) {
                        pins.put(new Pin(at, null, now));
                    } else {
                        pins.remove();
                    }
                    return at;
                }));
        // The domain's time first: a timer that rings in the engine must not be early in the domain.
        clock.look();
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

    /** Before the models and the workers: no timer may see the machine's time first. */
    @Override
    public int getPhase() {
        return Phases.DEPLOYMENT - 50;
    }
}

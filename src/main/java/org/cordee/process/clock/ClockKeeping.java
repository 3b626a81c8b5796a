package org.cordee.process.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cordee.process.engine.Clockwork;
import org.cordee.process.engine.EngineConnection;
import org.cordee.process.engine.Phases;
import org.cordee.process.engine.ProcessEngine;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives the engine the stored pin before anything runs, and lets a pin nobody holds walk on with the machine's time. */
@Component
class ClockKeeping extends Clockwork {

    private final Pins pins;
    private final PinnableClock clock;
    private final ProcessEngine engine;
    private final TransactionTemplate transaction;

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
        pins.current().ifPresent(pin -> engine.pinClock(pin.at()));
    }

    @Override
    protected void round() {
        if (clock.pin().filter(pin -> pin.holder() == null).isPresent()) {
            step();
            clock.look();
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

    /** Before the models and the workers: no timer may see the machine's time first. */
    @Override
    public int getPhase() {
        return Phases.DEPLOYMENT - 50;
    }
}

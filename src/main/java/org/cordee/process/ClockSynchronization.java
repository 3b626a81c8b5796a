package org.cordee.process;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends the stored pin to the engine before anything runs and whenever the engine may not know it, and lets a pin
 * without a holder advance with the machine's time.
 */
@Component
class ClockSynchronization extends BackgroundLoop {

    private static final Logger LOG = LoggerFactory.getLogger(ClockSynchronization.class);

    /** Longer than a request to the engine may take. */
    private static final Duration TIME_TO_SEND = Duration.ofSeconds(30);

    private final Pins pins;
    private final PinnableClock clock;
    private final ProcessEngine engine;
    private final TransactionTemplate transaction;

    /** The last pin that this node has successfully sent to the engine. */
    private @Nullable Pin lastSent;

    ClockSynchronization(
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
        pins.current().ifPresent(this::send);
    }

    @Override
    protected void round() {
        Optional<Pin> pin = clock.pin();
        if (pin.isPresent() && pin.get().holder() == null) {
            step();
        } else if (pin.isPresent() && !pin.get().equals(lastSent) && isOverdue(pin.get())) {
            sendAgain();
        }
    }

    /**
     * Returns true when the pin is older than the time a request takes: before that, the node that pinned may still
     * send the pin to the engine, or undo it because the engine refused.
     */
    private static boolean isOverdue(Pin pin) {
        return pin.changedAt().isBefore(Instant.now().minus(TIME_TO_SEND));
    }

    /**
     * Sends the pin again, because the node that pinned may have died before the engine received it. The row is locked,
     * so that no later pin is undone.
     */
    private void sendAgain() {
        clock.dropCache();
        transaction.executeWithoutResult(
                status -> pins.lock().filter(pin -> pin.holder() != null).ifPresent(this::send));
    }

    private void send(Pin pin) {
        if (!engine.pinClock(pin.at())) {
            LOG.warn("the engine's time is ahead of the pin at={}", pin.at());
        }
        lastSent = pin;
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
        // The domain's time must move first: a timer that fires in the engine must not be early in the domain.
        clock.dropCache();
        if (next == null || next.isEmpty()) {
            return;
        }
        if (next.get().isAfter(Instant.now())) {
            engine.pinClock(next.get());
            if (pins.current().isEmpty()) {
                // The pin was released in between: nothing else would ever reset the engine's clock.
                engine.resetClock();
            }
        } else {
            engine.resetClock();
        }
    }

    /** Starts before the models and the workers, so that no timer sees the machine's time first. */
    @Override
    public int getPhase() {
        return StartPhases.DEPLOYMENT - 50;
    }
}

package org.cordee.process;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.cordee.shared.BusinessClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Reads business time: the machine's time, or the pinned time. The pin is read from its row and cached for one second,
 * so that every node uses the same time.
 */
@Component
class PinnableClock implements BusinessClock {

    private static final Logger LOG = LoggerFactory.getLogger(PinnableClock.class);
    private static final long FRESH_NANOS = 1_000_000_000L;

    private final Pins pins;
    private final AtomicReference<Seen> seen = new AtomicReference<>(unseen());

    private record Seen(Optional<Pin> pin, long atNanos) {}

    PinnableClock(Pins pins) {
        this.pins = pins;
    }

    @Override
    public Instant now() {
        return pin().map(Pin::at).orElseGet(Instant::now).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public boolean isReal() {
        return pin().isEmpty();
    }

    Optional<Pin> pin() {
        Seen last = Objects.requireNonNull(seen.get());
        long now = System.nanoTime();
        if (last.atNanos != Long.MIN_VALUE && now - last.atNanos <= FRESH_NANOS) {
            return last.pin;
        }
        try {
            Seen fresh = new Seen(pins.current(), now);
            // A pin that was read before a change is not cached after it.
            seen.compareAndSet(last, fresh);
            return fresh.pin;
        } catch (DataAccessException e) {
            LOG.warn("the clock's pin cannot be read, the last one read stays valid: {}", e.toString());
            return last.pin;
        }
    }

    /** Drops the cached pin, so that the next reader sees a change at once. */
    void dropCache() {
        seen.set(unseen());
    }

    private static Seen unseen() {
        return new Seen(Optional.empty(), Long.MIN_VALUE);
    }
}

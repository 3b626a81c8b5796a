package org.cordee.shared;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Figures that are read together and again only after some seconds, however often they are asked for: the monitoring of
 * several nodes must not load the database.
 */
public final class CachedFigures {

    private final Supplier<Map<String, ? extends Number>> reading;
    private final long nanos;
    private Map<String, ? extends Number> last = Map.of();
    private long readAt;
    private boolean read;

    /**
     * @param age how old a figure may be
     * @param reading reads all figures by name; a failure gives "not a number" until the next reading
     */
    public CachedFigures(Duration age, Supplier<Map<String, ? extends Number>> reading) {
        this.nanos = age.toNanos();
        this.reading = reading;
    }

    /** Returns a figure; not a number when it is absent or cannot be read. */
    public synchronized double of(String name) {
        long now = System.nanoTime();
        if (!read || now - readAt > nanos) {
            readAt = now;
            read = true;
            last = figures();
        }
        Number figure = last.get(name);
        return figure == null ? Double.NaN : figure.doubleValue();
    }

    private Map<String, ? extends Number> figures() {
        try {
            return reading.get();
        } catch (RuntimeException away) {
            return Map.of();
        }
    }
}

package org.cordee.process;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Remembers when the last sweeps of the inbox were, by both clocks, and returns from which instant on the next sweep
 * reads changes. The engine dates a change by business time, which may jump; a change becomes visible up to a minute of
 * machine time later, because a transaction commits late or a cluster's exporter lags.
 */
final class SweepWindow {

    private static final Duration LATE = Duration.ofMinutes(1);
    private static final Duration SKEW = Duration.ofSeconds(10);

    private final Deque<Sweep> sweeps = new ArrayDeque<>();
    private final Duration late;

    /** @param lag how far the engine's searches may lag behind; a minute is used when it is shorter */
    SweepWindow(Duration lag) {
        this.late = lag.compareTo(LATE) > 0 ? lag : LATE;
    }

    /** The begin of a sweep. */
    record Sweep(Instant machineTime, Instant businessTime) {}

    /**
     * Returns the business time from which on a change may be unknown: the earliest that the clock has shown since the
     * last sweep that was followed by a minute of sweeps.
     */
    synchronized Instant since(Sweep next) {
        return sweeps.stream()
                .map(Sweep::businessTime)
                .reduce(next.businessTime(), (one, other) -> one.isBefore(other) ? one : other)
                .minus(SKEW);
    }

    /** Records that the sweep has read all changes that were visible when it began; a failed sweep is not recorded. */
    synchronized void done(Sweep sweep) {
        sweeps.addLast(sweep);
        Instant oldest = sweep.machineTime().minus(late);
        while (isSecondBefore(oldest)) {
            sweeps.removeFirst();
        }
    }

    private boolean isSecondBefore(Instant oldest) {
        Iterator<Sweep> all = sweeps.iterator();
        all.next();
        return all.hasNext() && !all.next().machineTime().isAfter(oldest);
    }
}

package org.cordee.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The events of the demonstration in their order; events of the same moment in the order in which they were written.
 */
final class Script {

    private final List<Beat> beats = new ArrayList<>();

    Script before(int days, String name, Runnable deed) {
        beats.add(new Beat(name, Duration.ofDays(days), deed));
        return this;
    }

    /** Returns the events by moment, the earliest first. */
    SortedMap<Duration, List<Beat>> moments() {
        SortedMap<Duration, List<Beat>> moments = new TreeMap<>(Comparator.reverseOrder());
        beats.forEach(beat ->
                moments.computeIfAbsent(beat.ago(), ago -> new ArrayList<>()).add(beat));
        return moments;
    }
}

package org.cordee.play;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The events of the demonstration in their order; events of the same moment in the order in which they were written.
 */
final class DemoScript {

    private final List<DemoEvent> events = new ArrayList<>();

    DemoScript before(int days, String name, Runnable act) {
        events.add(new DemoEvent(name, Duration.ofDays(days), act));
        return this;
    }

    /** Returns the events by moment, the earliest first. */
    SortedMap<Duration, List<DemoEvent>> moments() {
        SortedMap<Duration, List<DemoEvent>> moments = new TreeMap<>(Comparator.reverseOrder());
        events.forEach(event ->
                moments.computeIfAbsent(event.ago(), ago -> new ArrayList<>()).add(event));
        return moments;
    }
}

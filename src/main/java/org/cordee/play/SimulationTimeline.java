package org.cordee.play;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Records the events of a consortium with their party, in business time. */
final class SimulationTimeline {

    private final List<String> lines = new ArrayList<>(List.of("at,process,element,actor,event"));

    synchronized void add(Instant at, String process, String element, String actor, String event) {
        lines.add(line(at.toString(), process, element, actor, event));
    }

    /** Returns one line of a CSV file, without its end. */
    static String line(String... values) {
        return Arrays.stream(values).map(SimulationTimeline::quoted).collect(Collectors.joining(","));
    }

    synchronized String csv() {
        return String.join("\r\n", lines) + "\r\n";
    }

    private static String quoted(String text) {
        return text.matches("[^,\"\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}

package org.cordee.play;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Records the events of a consortium with their party, in business time. */
final class SimulationTimeline {

    private final List<String> lines = new ArrayList<>(List.of("at,process,element,actor,event"));

    void add(Instant at, String process, String element, String actor, String event) {
        lines.add(String.join(",", at.toString(), process, element, quoted(actor), quoted(event)));
    }

    String csv() {
        return String.join("\r\n", lines) + "\r\n";
    }

    private static String quoted(String text) {
        return text.matches("[^,\"\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}

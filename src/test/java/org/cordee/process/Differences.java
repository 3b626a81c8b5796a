package org.cordee.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares two worlds by place and lists only the differing lines, because whole pages would be unreadable. */
final class Differences {

    private Differences() {}

    static Map<String, String> between(Map<String, String> one, Map<String, String> other) {
        Map<String, String> differing = new LinkedHashMap<>();
        one.forEach((where, seen) -> {
            List<String> before = seen.lines().toList();
            List<String> after = String.valueOf(other.get(where)).lines().toList();
            List<String> lines = new ArrayList<>();
            for (int n = 0; n < Math.max(before.size(), after.size()); n++) {
                String here = n < before.size() ? before.get(n) : "";
                String there = n < after.size() ? after.get(n) : "";
                if (!here.equals(there)) {
                    lines.add("line %d: %s | %s".formatted(n + 1, here, there));
                }
            }
            if (!lines.isEmpty()) {
                differing.put(where, String.join("\n", lines));
            }
        });
        return differing;
    }
}

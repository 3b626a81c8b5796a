package org.cordee.form.blank;

import java.util.Map;
import java.util.TreeMap;

/** Changes to a text by position. Each replaces a range that no other change touches; all other characters stay. */
final class Splices {

    private record Splice(int end, String replacement) {}

    private final TreeMap<Integer, Splice> changes = new TreeMap<>();

    void insert(int at, String written) {
        replace(at, at, written);
    }

    /** @throws IllegalStateException when another change touches the range */
    void replace(int start, int end, String written) {
        Map.Entry<Integer, Splice> before = changes.floorEntry(start);
        Integer after = changes.ceilingKey(start);
        boolean free = (before == null || before.getValue().end() <= start && before.getKey() < start)
                && (after == null || after >= end && after > start);
        if (!free) {
            throw new IllegalStateException("two changes at position " + start);
        }
        changes.put(start, new Splice(end, written));
    }

    String applied(String text) {
        StringBuilder changed = new StringBuilder();
        int done = 0;
        for (Map.Entry<Integer, Splice> change : changes.entrySet()) {
            changed.append(text, done, change.getKey()).append(change.getValue().replacement());
            done = change.getValue().end();
        }
        return changed.append(text, done, text.length()).toString();
    }
}

package org.cordee.consortium;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The result of two acts: the answers of both and the rows afterwards. */
record RaceResult(List<Object> heard, Map<String, List<String>> left) {

    /** Returns the answer of the second act. */
    String then() {
        return String.valueOf(heard.get(1));
    }

    RaceResult swapped() {
        return new RaceResult(List.of(heard.get(1), heard.get(0)), left);
    }

    String differenceTo(RaceResult expected) {
        StringBuilder difference = new StringBuilder();
        if (!heard.equals(expected.heard)) {
            difference.append("heard " + heard + ", one after the other " + expected.heard + "; ");
        }
        left.forEach((table, rows) -> {
            List<String> others = Objects.requireNonNull(expected.left.get(table));
            List<String> more = new ArrayList<>(rows);
            others.forEach(more::remove);
            List<String> less = new ArrayList<>(others);
            rows.forEach(less::remove);
            if (!more.isEmpty() || !less.isEmpty()) {
                difference.append(table + " has " + more + ", one after the other " + less + "; ");
            }
        });
        return difference.toString();
    }
}

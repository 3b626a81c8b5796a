package org.cordee.consortium;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The result of two acts: the answers of both and the rows afterwards. */
record RaceResult(List<Object> answers, Map<String, List<String>> left) {

    /** Returns the answer of the second act. */
    String then() {
        return String.valueOf(answers.get(1));
    }

    RaceResult swapped() {
        return new RaceResult(List.of(answers.get(1), answers.get(0)), left);
    }

    String differenceTo(RaceResult expected) {
        StringBuilder difference = new StringBuilder();
        if (!answers.equals(expected.answers)) {
            difference.append("answered " + answers + ", one after the other " + expected.answers + "; ");
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

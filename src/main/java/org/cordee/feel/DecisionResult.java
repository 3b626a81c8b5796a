package org.cordee.feel;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The result of a decision table: one row of named outputs for each rule that applies (at most one under the hit
 * policies U, F and A). Outputs are text, whole numbers (Long), booleans and dates, never decimals.
 */
public record DecisionResult(String decisionId, List<Map<String, @Nullable Object>> rows) {

    public DecisionResult {
        rows = List.copyOf(rows);
    }

    /** Returns true when no rule applied. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Returns the single row. Any other number of rows is a bug in the table or in its inputs. */
    public Map<String, @Nullable Object> row() {
        if (rows.size() != 1) {
            throw new IllegalStateException("decision " + decisionId + " answered " + rows.size() + " rows");
        }
        return rows.get(0);
    }

    public String text(String output) {
        return value(output, String.class);
    }

    public long whole(String output) {
        return value(output, Long.class);
    }

    public boolean flag(String output) {
        return value(output, Boolean.class);
    }

    private <T> T value(String output, Class<T> type) {
        Object value = row().get(output);
        if (!type.isInstance(value)) {
            throw new IllegalStateException("decision " + decisionId + ": output " + output + " is " + value);
        }
        return type.cast(value);
    }
}

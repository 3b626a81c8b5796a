package org.cordee.feel;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision table as it is written in its file, for readers: no cell is evaluated, shortened or left out.
 *
 * @param file the name of the file that contains it
 */
public record DecisionTableText(
        String decisionId,
        String name,
        String file,
        TableHitPolicy policy,
        List<Column> inputs,
        List<Column> outputs,
        List<Row> rows) {

    /** Hit policy: how many rows may match one case, and which of them gives the result. */
    public enum TableHitPolicy {
        UNIQUE,
        FIRST,
        ANY,
        RULE_ORDER,
        COLLECT
    }

    /** An input or output column; the type is a FEEL type. */
    public record Column(String label, String name, String type) {}

    /**
     * One row of a decision table.
     *
     * @param number its position in the table, from 1
     * @param inputs the tests in FEEL, in the order of the columns; {@code -} accepts any value
     * @param annotation the row's note in its file: the versions of the articles it implements; empty without one
     * @param periods the days on which its date test passes, in order; never empty
     */
    public record Row(
            int number,
            String description,
            List<String> inputs,
            List<String> outputs,
            String annotation,
            List<DayRange> periods) {

        /** Returns true when the row can apply to a case of that day. */
        public boolean holdsOn(LocalDate day) {
            return periods.stream().anyMatch(period -> period.holdsOn(day));
        }
    }

    /** Consecutive days, both ends included; null means no beginning or no end. */
    public record DayRange(
            @Nullable LocalDate from, @Nullable LocalDate to) {

        public static final DayRange ALWAYS = new DayRange(null, null);

        public boolean holdsOn(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    /** Returns the texts of one output over all rows, without FEEL's quotation marks. */
    public List<String> texts(String output, LocalDate day) {
        int at = outputs.stream().map(Column::name).toList().indexOf(output);
        return at < 0
                ? List.of()
                : rows.stream()
                        .filter(row -> row.holdsOn(day))
                        .map(row -> row.outputs().get(at).replace("\"", ""))
                        .distinct()
                        .toList();
    }
}

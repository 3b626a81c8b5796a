package org.cordee.feel;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision table as its file writes it, for people to read: no cell is evaluated, shortened or left out.
 *
 * @param file the name of the file it stands in
 */
public record TableSheet(
        String decisionId,
        String name,
        String file,
        Policy policy,
        List<Column> inputs,
        List<Column> outputs,
        List<Row> rows) {

    /** How many rows may hold of one case, and which of them answers. */
    public enum Policy {
        UNIQUE,
        FIRST,
        ANY,
        RULE_ORDER,
        COLLECT
    }

    /** What is asked or answered; the type is that of FEEL. */
    public record Column(String label, String name, String type) {}

    /**
     * One row.
     *
     * @param number its place in the table, from 1
     * @param inputs the tests in FEEL, in the order of the columns; {@code -} is whatever it be
     * @param periods the days on which its date lets it hold, in order; never empty
     */
    public record Row(int number, String description, List<String> inputs, List<String> outputs, List<Span> periods) {

        /** Whether the row may answer a case of that day. */
        public boolean holdsOn(LocalDate day) {
            return periods.stream().anyMatch(period -> period.holdsOn(day));
        }
    }

    /** Days in a row, both counted; null is without a beginning or an end. */
    public record Span(@Nullable LocalDate from, @Nullable LocalDate to) {

        public static final Span ALWAYS = new Span(null, null);

        public boolean holdsOn(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    /** The texts of one output over the rows, without FEEL's quotation marks. */
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

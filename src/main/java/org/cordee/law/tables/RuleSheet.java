package org.cordee.law.tables;

import java.time.LocalDate;
import java.util.List;
import org.cordee.feel.DecisionTableText;
import org.jspecify.annotations.Nullable;

/**
 * One rule as it is on a day: its complete tables, including rows that are not in force that day, and all its changes.
 *
 * @param history the latest first
 */
public record RuleSheet(
        RuleLine rule,
        LocalDate on,
        List<DecisionTableText> tables,
        List<ParameterSheet> parameters,
        List<HistoryLine> history) {

    /** One table of parameters of a rule. */
    public record ParameterSheet(String name, List<String> columns, List<ParameterRow> rows) {}

    /** One row of a parameter table and its days; without a last day while none is known. */
    public record ParameterRow(
            List<String> cells, LocalDate from, @Nullable LocalDate to, String source, boolean inForce) {}

    /**
     * The changes of one day.
     *
     * @param where the table it is a row of; empty for the rule as a whole
     * @param rows the numbers of the rows
     * @param source the origin, for the rule as a whole
     */
    public record HistoryLine(LocalDate day, Kind kind, String where, List<Integer> rows, String source) {}

    /** The kind of a change: a version of the rule, or rows that are in force from that day or no longer. */
    public enum Kind {
        VERSION,
        ROWS_COME,
        ROWS_GO
    }
}

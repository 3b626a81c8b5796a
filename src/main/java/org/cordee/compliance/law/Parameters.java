package org.cordee.compliance.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cordee.compliance.DatedTable;

/** The values that no decision table holds: targets, default cost of an hour, which kinds' hours count (D9, D10). */
final class Parameters {

    private static final DatedTable TABLE = DatedTable.read("insertion-parameters");
    private static final DatedTable VERSIONS = DatedTable.read("table-versions");

    private final List<DatedTable.Row> rows;
    private final LocalDate day;

    Parameters(LocalDate day) {
        this.day = day;
        this.rows = TABLE.on(day);
    }

    Optional<String> value(String name) {
        return rows.stream()
                .filter(row -> row.cell(0).equals(name))
                .map(row -> row.cell(1))
                .findFirst();
    }

    String need(String name) {
        return value(name).orElseThrow(() -> new IllegalStateException("no parameter " + name + " on " + day));
    }

    boolean hoursCount(String kind) {
        return value("counts." + kind).orElse("false").equals("true");
    }

    /** Since when the values of this day hold all together. */
    String version() {
        return "parameters "
                + rows.stream().map(DatedTable.Row::from).max(LocalDate::compareTo).orElse(day);
    }

    /** Since when a decision table reads as it does on this day. */
    Optional<String> versionOf(String table) {
        return VERSIONS.on(day).stream()
                .filter(row -> row.cell(0).equals(table))
                .map(row -> row.from().toString())
                .findFirst();
    }
}

package org.cordee.law.rules;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordee.law.DatedTable;
import org.cordee.law.LawSettings;

/**
 * The values that no decision table contains: targets, default cost of an hour, and the kinds whose hours count (D9,
 * D10).
 */
final class LawParameters {

    private final LocalDate day;
    private final DatedTable euThresholds;
    private final LawSettings settings;
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, LocalDate> versions = new HashMap<>();
    private LocalDate since = LocalDate.MIN;

    /** Reads the values of a day from one set of rule files. */
    LawParameters(LocalDate day, CachedTables tables) {
        this.day = day;
        this.euThresholds = tables.euThresholds();
        this.settings = tables.settings();
        for (DatedTable.Row row : tables.values().on(day)) {
            values.put(row.cell(0), row.cell(1));
            since = row.from().isAfter(since) ? row.from() : since;
        }
        tables.versions().on(day).forEach(row -> versions.put(row.cell(0), row.from()));
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    public String required(String name) {
        return value(name).orElseThrow(() -> new IllegalStateException("no parameter " + name + " on " + day));
    }

    /** Returns true when people of such a structure count, made available or its own. */
    boolean hoursCount(String kind) {
        return value("counts." + kind).orElse("false").equals("true");
    }

    /** Returns true when the structure's own hours count too: a GEIQ only makes people available. */
    boolean ownHoursCount(String kind) {
        return hoursCount(kind) && value("own-hours." + kind).orElse("true").equals("true");
    }

    /** Returns the values that the law leaves open and the product sets. */
    public LawSettings settings() {
        return settings;
    }

    /** Returns the values above which a procedure is formal, on another day than that of the parameters. */
    public List<DatedTable.Row> euThresholds(LocalDate launched) {
        return euThresholds.on(launched);
    }

    /** Returns the day since which all values of this day are in force together. */
    String version() {
        return "parameters " + since;
    }

    /** Returns the day since which a decision table reads as it does on this day. */
    Optional<String> versionOf(String table) {
        return Optional.ofNullable(versions.get(table)).map(LocalDate::toString);
    }
}

package org.cordee.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values that the law leaves open and the product sets: each with its days and a note of its source.
 *
 * @param table its columns: the rule, the name, the value
 */
public record LawSettings(DatedTable table) {

    private static final LawSettings OF_THE_PRODUCT = new LawSettings(DatedTable.read("law-settings"));

    /** Returns the settings that come with the product. */
    public static LawSettings onClasspath() {
        return OF_THE_PRODUCT;
    }

    /** Returns the value on a day. A name without a value is a bug in the file. */
    public String text(LocalDate day, String name) {
        return table.on(day).stream()
                .filter(row -> row.cell(1).equals(name))
                .map(row -> row.cell(2))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no setting " + name + " on " + day));
    }

    /** Returns the whole value on a day; null when the name has no value on that day. */
    public @Nullable Integer optionalWhole(LocalDate day, String name) {
        return table.on(day).stream()
                .filter(row -> row.cell(1).equals(name))
                .map(row -> Integer.valueOf(row.cell(2)))
                .findFirst()
                .orElse(null);
    }

    public int whole(LocalDate day, String name) {
        return Integer.parseInt(text(day, name));
    }

    /** Returns all rows of a name, of whatever day. */
    public List<DatedTable.Row> rows(String name) {
        return table.rows().stream().filter(row -> row.cell(1).equals(name)).toList();
    }
}

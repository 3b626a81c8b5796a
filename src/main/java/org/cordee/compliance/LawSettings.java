package org.cordee.compliance;

import java.time.LocalDate;
import java.util.List;

/**
 * What the law leaves open and what the product sets: dated values, each with a note of whence it is.
 *
 * @param table its columns: the rule, the name, the value
 */
public record LawSettings(DatedTable table) {

    private static final LawSettings OF_THE_PRODUCT = new LawSettings(DatedTable.read("law-settings"));

    /** Those that come with the product. */
    public static LawSettings onClasspath() {
        return OF_THE_PRODUCT;
    }

    /** The value of a day; a name without one is a bug in the file. */
    public String text(LocalDate day, String name) {
        return table.on(day).stream()
                .filter(row -> row.cell(1).equals(name))
                .map(row -> row.cell(2))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no setting " + name + " on " + day));
    }

    public int whole(LocalDate day, String name) {
        return Integer.parseInt(text(day, name));
    }

    /** Every row of a name, whenever it holds. */
    public List<DatedTable.Row> rows(String name) {
        return table.rows().stream().filter(row -> row.cell(1).equals(name)).toList();
    }
}

package org.cordee.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of parameters that change with the law or the product: rows of a file, each with the days on which it is in
 * force.
 */
public final class DatedTable {

    private final List<String> columns;
    private final List<Row> rows;

    private DatedTable(List<String> columns, List<Row> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /** Reads {@code compliance/<name>.csv}; its last three columns are validFrom, validTo and source. */
    public static DatedTable read(String name) {
        try (InputStream file = DatedTable.class.getResourceAsStream("/compliance/" + name + ".csv")) {
            if (file == null) {
                throw new IllegalStateException("no parameter table " + name);
            }
            return of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Reads the text of such a file. */
    public static DatedTable of(String text) {
        List<String[]> lines = text.lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split(";", -1))
                .toList();
        String[] head = lines.get(0);
        return new DatedTable(
                List.of(head).subList(0, head.length - 3),
                lines.stream().skip(1).map(Row::of).toList());
    }

    /** Returns the names of the columns before the dates. */
    public List<String> columns() {
        return columns;
    }

    /** Returns all rows, of the past and the present. */
    public List<Row> rows() {
        return rows;
    }

    public List<Row> on(LocalDate day) {
        return rows.stream().filter(row -> row.holdsOn(day)).toList();
    }

    /** One row and the days on which it is in force. */
    public record Row(List<String> cells, LocalDate from, LocalDate to, String source) {

        private static Row of(String[] cells) {
            int dates = cells.length - 3;
            String to = cells[dates + 1];
            return new Row(
                    List.of(cells).subList(0, dates),
                    LocalDate.parse(cells[dates]),
                    to.isEmpty() ? LocalDate.MAX : LocalDate.parse(to),
                    cells[dates + 2]);
        }

        public boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        /** Returns the last day; null while none is known. */
        public @Nullable LocalDate lastDay() {
            return to.equals(LocalDate.MAX) ? null : to;
        }

        public String cell(int column) {
            return cells.get(column);
        }
    }
}

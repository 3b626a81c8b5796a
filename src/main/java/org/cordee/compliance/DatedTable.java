package org.cordee.compliance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Parameters that change with the law or the product: rows of a file, each with the days it is in force. */
public final class DatedTable {

    private final List<Row> rows;

    private DatedTable(List<Row> rows) {
        this.rows = rows;
    }

    /** Reads {@code compliance/<name>.csv}; its last three columns are validFrom, validTo and source. */
    public static DatedTable read(String name) {
        try (InputStream file = DatedTable.class.getResourceAsStream("/compliance/" + name + ".csv")) {
            if (file == null) {
                throw new IllegalStateException("no parameter table " + name);
            }
            return new DatedTable(rows(new String(file.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Row> rows(String text) {
        List<Row> rows = new ArrayList<>();
        boolean headed = false;
        for (String line : text.lines().toList()) {
            if (!line.startsWith("#") && !line.isBlank() && headed) {
                rows.add(Row.of(line.split(";", -1)));
            }
            headed |= !line.startsWith("#");
        }
        return rows;
    }

    public List<Row> on(LocalDate day) {
        return rows.stream().filter(row -> row.holdsOn(day)).toList();
    }

    /** One row and the days it is in force. */
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

        public String cell(int column) {
            return cells.get(column);
        }
    }
}

package org.cordee.document.table;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.cordee.document.table.TableFile.KnownTitles;
import org.jspecify.annotations.Nullable;

/**
 * A table that was read as far as its titles.
 *
 * @param rows the lines that follow those that were read
 * @param sheet the name of the sheet; null for a text
 * @param ahead the lines under the titles that were read while looking for them, at least one of them not empty
 */
record TableStart(TableRows rows, @Nullable String sheet, TitleLine titles, Deque<TableLine> ahead) {

    /** Titles further down are not found; above them stand a name, a date or a legend. */
    static final int MOST_LINES_ABOVE = 30;

    /**
     * Reads as far as the first line under the titles.
     *
     * @return null, with the rows closed, when there are no titles or no line under them
     */
    static @Nullable TableStart find(TableRows rows, @Nullable String sheet, KnownTitles known) throws IOException {
        boolean found = false;
        try {
            List<TableLine> first = first(rows);
            TitleLine titles = TitleLine.of(first, known);
            if (titles == null) {
                return null;
            }
            Deque<TableLine> ahead = new ArrayDeque<>();
            first.stream()
                    .filter(line -> line.number() > titles.line() && !line.isEmpty())
                    .forEach(ahead::add);
            while (ahead.isEmpty()) {
                TableLine line = rows.next();
                if (line == null) {
                    return null;
                }
                if (!line.isEmpty()) {
                    ahead.add(line);
                }
            }
            found = true;
            return new TableStart(rows, sheet, titles, ahead);
        } finally {
            if (!found) {
                rows.close();
            }
        }
    }

    private static List<TableLine> first(TableRows rows) throws IOException {
        List<TableLine> first = new ArrayList<>();
        TableLine line = rows.next();
        while (line != null) {
            first.add(line);
            line = first.size() > MOST_LINES_ABOVE ? null : rows.next();
        }
        return first;
    }
}

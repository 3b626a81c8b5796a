package org.cordee.document.table;

import java.util.List;
import org.cordee.document.table.TableFile.KnownTitles;
import org.jspecify.annotations.Nullable;

/**
 * The line with the titles: the one with the most known titles, else the first one with several titles that a person
 * would give to a column.
 *
 * @param titles the titles as written, without empty ones at the end
 * @param known how many of them are known
 */
record TitleLine(int line, List<String> titles, int known) {

    /** A wider line is no line of titles. */
    static final int MOST_TITLES = 500;

    static @Nullable TitleLine of(List<TableLine> lines, KnownTitles known) {
        TableLine best = null;
        TableLine plausible = null;
        int most = 0;
        for (TableLine line : lines) {
            if (line.broken() != null || line.cells().size() > MOST_TITLES) {
                continue;
            }
            int count = known.count(line.cells());
            if (count > most) {
                best = line;
                most = count;
            }
            if (plausible == null || filled(line) > 2 * filled(plausible)) {
                plausible = looksLikeTitles(line) ? line : plausible;
            }
        }
        TableLine chosen = best == null ? plausible : best;
        return chosen == null ? null : new TitleLine(chosen.number(), trimmed(chosen.cells()), most);
    }

    private static long filled(TableLine line) {
        return line.cells().stream().filter(cell -> !cell.isEmpty()).count();
    }

    private static boolean looksLikeTitles(TableLine line) {
        long named = line.cells().stream()
                .filter(cell -> cell.codePoints().anyMatch(Character::isLetter))
                .count();
        return named >= 2 && 5 * named >= 4 * filled(line);
    }

    private static List<String> trimmed(List<String> cells) {
        int size = cells.size();
        while (size > 0 && cells.get(size - 1).isEmpty()) {
            size--;
        }
        return List.copyOf(cells.subList(0, size));
    }
}

package org.cordee.document.frame;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds for each row of a blank sheet its row in another file, where rows may have been added, removed or changed. */
final class RowMatching {

    private final Grid blank;
    private final Grid other;
    private final @Nullable FrameColumns columns;

    RowMatching(Grid blank, Grid other, @Nullable FrameColumns columns) {
        this.blank = blank;
        this.other = other;
        this.columns = columns;
    }

    static boolean hasContent(Grid.GridRow row) {
        return row.cells().values().stream().anyMatch(cell -> !cell.isBlank());
    }

    /** Returns the number of the other row by the number of the blank one; a row that is gone has none. */
    Map<Integer, Integer> match() {
        Map<String, Deque<Integer>> places = new HashMap<>();
        other.rows()
                .values()
                .forEach(row -> places.computeIfAbsent(signature(row), none -> new ArrayDeque<>())
                        .add(row.number()));
        Set<String> known = blank.rows().values().stream().map(this::signature).collect(Collectors.toSet());
        Map<Integer, Integer> matches = new LinkedHashMap<>();
        Set<Integer> taken = new HashSet<>();
        int moved = 0;
        int last = 0;
        for (Grid.GridRow row : blank.rows().values()) {
            Integer match = find(row, row.number() + moved, last, places, known);
            if (match != null && taken.add(match)) {
                matches.put(row.number(), match);
                moved = match - row.number();
                last = match;
            }
        }
        return matches;
    }

    private @Nullable Integer find(
            Grid.GridRow row, int expected, int last, Map<String, Deque<Integer>> places, Set<String> known) {
        Grid.GridRow candidate = other.rows().get(expected);
        if (expected > last && candidate != null && isAlike(row, candidate)) {
            return expected;
        }
        if (!hasContent(row)) {
            return null;
        }
        Deque<Integer> same = places.getOrDefault(signature(row), new ArrayDeque<>());
        while (!same.isEmpty() && same.peek() <= last) {
            same.poll();
        }
        if (!same.isEmpty()) {
            return same.peek();
        }
        boolean changed = expected > last && candidate != null && !known.contains(signature(candidate));
        return changed ? expected : null;
    }

    /** Tells if two rows at the same place are one row, although one of its cells may have changed. */
    private boolean isAlike(Grid.GridRow row, Grid.GridRow candidate) {
        if (signature(row).equals(signature(candidate))) {
            return true;
        }
        if (columns == null || row.number() <= columns.headingRow()) {
            return false;
        }
        String label = row.cell(columns.label()).text();
        String number =
                columns.number() == null ? "" : row.cell(columns.number()).text();
        boolean sameNumber = columns.number() != null
                && !number.isEmpty()
                && number.equals(candidate.cell(columns.number()).text());
        return sameNumber
                || !label.isEmpty()
                        && label.equals(candidate.cell(columns.label()).text());
    }

    /** Returns what identifies a row: its number and name, or all its texts that are no figures. */
    private String signature(Grid.GridRow row) {
        if (columns != null && row.number() > 0 && !row.cell(columns.label()).isBlank()) {
            String number =
                    columns.number() == null ? "" : row.cell(columns.number()).text();
            return number + "\n" + row.cell(columns.label()).text();
        }
        return row.cells().entrySet().stream()
                .filter(cell -> !cell.getValue().hasFormula() && cell.getValue().figure() == null)
                .map(cell -> cell.getKey() + ":" + cell.getValue().text())
                .filter(text -> !text.endsWith(":"))
                .collect(Collectors.joining("\n"));
    }
}

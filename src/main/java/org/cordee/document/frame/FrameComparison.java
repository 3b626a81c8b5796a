package org.cordee.document.frame;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cordee.document.frame.FrameDifference.Kind;
import org.jspecify.annotations.Nullable;

/** Compares two price frames sheet by sheet, row by row and cell by cell. */
final class FrameComparison {

    private final PriceFrame blank;
    private final PriceFrame other;
    private final Set<FrameCell> open;
    private final List<FrameDifference> differences = new ArrayList<>();
    private int formulas;
    private int lockedCells;
    private int count;

    FrameComparison(PriceFrame blank, PriceFrame other) {
        this.blank = blank;
        this.other = other;
        this.open = blank.openCells();
    }

    FrameCheck check() {
        Map<String, Integer> others = other.sheetsByName();
        Set<String> seen = new HashSet<>();
        for (int at = 0; at < blank.grids().size(); at++) {
            Grid grid = blank.grids().get(at);
            String name = grid.name().toLowerCase(Locale.ROOT);
            seen.add(name);
            Integer found = others.get(name);
            if (found == null) {
                add(Kind.SHEET_REMOVED, grid.name(), "", grid.name(), "");
            } else {
                compare(at, grid, other.grids().get(found));
            }
        }
        other.grids().stream()
                .filter(grid -> !seen.contains(grid.name().toLowerCase(Locale.ROOT)))
                .forEach(grid -> add(Kind.SHEET_ADDED, grid.name(), "", "", grid.name()));
        return new FrameCheck(
                formulas,
                blank.lines().size(),
                (int) blank.lines().stream().filter(FrameLine::hidden).count(),
                lockedCells,
                differences,
                Math.max(0, count - differences.size()));
    }

    private void add(Kind kind, String sheet, String address, String before, String after) {
        if (++count <= FrameCheck.MOST_SHOWN) {
            differences.add(new FrameDifference(kind, sheet, address, before, after));
        }
    }

    private void compare(int sheet, Grid grid, Grid changed) {
        if (grid.isLocked() && !changed.isLocked()) {
            add(Kind.LOCK_REMOVED, grid.name(), "", "", "");
        }
        FrameColumns columns = blank.columns().stream()
                .filter(own -> own.sheet() == sheet)
                .findFirst()
                .orElse(null);
        Map<Integer, Integer> matches = new RowMatching(grid, changed, columns).match();
        for (Grid.GridRow row : grid.rows().values()) {
            Integer match = matches.get(row.number());
            if (match != null) {
                compare(sheet, columns, grid, row, changed, match);
            } else if (RowMatching.hasContent(row)) {
                add(Kind.ROW_REMOVED, grid.name(), String.valueOf(row.number()), summary(row, columns), "");
            }
        }
        Set<Integer> matched = new HashSet<>(matches.values());
        changed.rows().values().stream()
                .filter(row -> !matched.contains(row.number()) && RowMatching.hasContent(row))
                .forEach(row ->
                        add(Kind.ROW_ADDED, grid.name(), String.valueOf(row.number()), "", summary(row, columns)));
    }

    private static String summary(Grid.GridRow row, @Nullable FrameColumns columns) {
        if (columns != null && !row.cell(columns.label()).isBlank()) {
            return row.cell(columns.label()).text();
        }
        return row.cells().values().stream()
                .map(GridCell::text)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    private void compare(
            int sheet, @Nullable FrameColumns columns, Grid grid, Grid.GridRow row, Grid changed, int match) {
        TreeSet<Integer> all = new TreeSet<>(row.cells().keySet());
        Grid.GridRow found = changed.rows().get(match);
        if (found != null) {
            all.addAll(found.cells().keySet());
        }
        for (int column : all) {
            GridCell before = row.cell(column);
            lockedCells += before.locked() ? 1 : 0;
            formulas += before.hasFormula() ? 1 : 0;
            if (!open.contains(new FrameCell(sheet, row.number(), column))) {
                GridCell after = changed.cell(match, column);
                Kind kind = difference(before, after, match - row.number(), kind(columns, row, column));
                if (kind != null) {
                    String address = new FrameCell(0, match, column).address();
                    add(kind, grid.name(), address, written(before), written(after));
                }
            }
        }
    }

    private static String written(GridCell cell) {
        return cell.hasFormula() ? "=" + cell.formula() : cell.text();
    }

    private static Kind kind(@Nullable FrameColumns columns, Grid.GridRow row, int column) {
        if (columns == null || row.number() <= columns.headingRow()) {
            return Kind.CONTENT;
        }
        if (column == columns.label()) {
            return Kind.LABEL;
        }
        Map<Integer, Kind> kinds = new HashMap<>();
        kinds.put(columns.number(), Kind.NUMBER);
        kinds.put(columns.unit(), Kind.UNIT);
        kinds.put(columns.quantity(), Kind.QUANTITY);
        return kinds.getOrDefault(column, Kind.CONTENT);
    }

    private static @Nullable Kind difference(GridCell before, GridCell after, int moved, Kind kind) {
        if (before.formula() != null) {
            return formulaDifference(before.formula(), after, moved);
        }
        if (before.isBlank()) {
            return after.isBlank() ? null : Kind.ADDED;
        }
        return isSame(before, after) ? null : kind;
    }

    private static @Nullable Kind formulaDifference(String formula, GridCell after, int moved) {
        if (after.formula() == null) {
            return Kind.FORMULA_REPLACED;
        }
        boolean lost = after.value() == FormulaError.REF || after.value() == FormulaError.NAME;
        if (lost || after.formula().contains(FormulaError.REF.code())) {
            return formula.contains(FormulaError.REF.code()) ? null : Kind.FORMULA_BROKEN;
        }
        FormulaText expected = FormulaText.of(FormulaText.of(formula).moved(moved, 0));
        return expected.normal().equals(FormulaText.of(after.formula()).normal()) ? null : Kind.FORMULA_CHANGED;
    }

    private static boolean isSame(GridCell before, GridCell after) {
        BigDecimal figure = before.figure();
        BigDecimal other = after.figure();
        if (figure != null && other != null) {
            return CellChange.digits(figure).equals(CellChange.digits(other));
        }
        return !after.hasFormula() && before.text().equals(after.text());
    }
}

package org.cordee.document.frame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The cells of one sheet of a price frame by row and column, both from 1. */
final class Grid {

    private final String name;
    private final boolean hidden;
    private final boolean locked;
    private final NavigableMap<Integer, GridRow> rows = new TreeMap<>();
    private final Map<Integer, List<SheetXml.Area>> merged = new HashMap<>();

    /** @param locked true when the buyer protects the sheet */
    Grid(String name, boolean hidden, boolean locked) {
        this.name = name;
        this.hidden = hidden;
        this.locked = locked;
    }

    /** A row that has cells. */
    record GridRow(int number, boolean hidden, NavigableMap<Integer, GridCell> cells) {

        GridCell cell(int column) {
            return cells.getOrDefault(column, GridCell.BLANK);
        }
    }

    void add(GridRow row) {
        rows.put(row.number(), row);
    }

    void merge(SheetXml.Area area) {
        for (int row = area.firstRow(); row <= area.lastRow(); row++) {
            merged.computeIfAbsent(row, none -> new ArrayList<>()).add(area);
        }
    }

    String name() {
        return name;
    }

    boolean isHidden() {
        return hidden;
    }

    boolean isLocked() {
        return locked;
    }

    NavigableMap<Integer, GridRow> rows() {
        return rows;
    }

    GridCell cell(int row, int column) {
        GridRow found = rows.get(row);
        return found == null ? GridCell.BLANK : found.cell(column);
    }

    /** Returns the number of the last column that has a cell. */
    int width() {
        return rows.values().stream()
                .filter(row -> !row.cells().isEmpty())
                .mapToInt(row -> row.cells().lastKey())
                .max()
                .orElse(0);
    }

    /** Tells if the file has the cell, empty or not. */
    boolean has(int row, int column) {
        GridRow found = rows.get(row);
        return found != null && found.cells().containsKey(column);
    }

    /** Tells if a merged area hides the cell: its content is that of the first cell of the area. */
    boolean isCovered(int row, int column) {
        return merged.getOrDefault(row, List.of()).stream()
                .anyMatch(area -> area.has(row, column) && !isFirst(area, row, column));
    }

    /** Returns the cell that a person sees at this place: the first one of a merged area. */
    GridCell shown(int row, int column) {
        for (SheetXml.Area area : merged.getOrDefault(row, List.of())) {
            if (area.has(row, column)) {
                return cell(area.firstRow(), area.firstColumn());
            }
        }
        return cell(row, column);
    }

    private static boolean isFirst(SheetXml.Area area, int row, int column) {
        return row == area.firstRow() && column == area.firstColumn();
    }
}

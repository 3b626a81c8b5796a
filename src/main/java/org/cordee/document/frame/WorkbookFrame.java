package org.cordee.document.frame;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.cordee.document.frame.WorkbookIndex.SheetEntry;
import org.jspecify.annotations.Nullable;

/** An XLSX workbook of a buyer. */
final class WorkbookFrame implements FrameBook {

    private final ZipParts parts;
    private final WorkbookIndex index;
    private final List<SheetXml> sheets = new ArrayList<>();
    private final List<Grid> grids = new ArrayList<>();
    private long formulaLetters;

    private WorkbookFrame(ZipParts parts) {
        this.parts = parts;
        this.index = WorkbookIndex.of(parts);
    }

    static WorkbookFrame of(byte[] file) {
        WorkbookFrame book = new WorkbookFrame(ZipParts.of(file));
        List<String> texts = book.index.texts();
        List<Boolean> unlocked = book.index.unlockedStyles();
        int cells = 0;
        for (SheetEntry entry : book.index.sheets()) {
            SheetXml sheet = SheetXml.of(
                    XmlPart.text(book.parts.find(entry.part()).orElseThrow(() -> FrameRefusal.of("unreadable"))));
            cells += sheet.cells();
            if (cells > FrameLimits.MOST_CELLS) {
                throw FrameRefusal.of("too-many-cells", FrameLimits.MOST_CELLS);
            }
            book.sheets.add(sheet);
            book.grids.add(book.new SheetGrid(sheet, texts, unlocked).grid(entry));
        }
        return book;
    }

    /** Turns the XML of a sheet into its cells. */
    private final class SheetGrid {

        private final SheetXml sheet;
        private final List<String> texts;
        private final List<Boolean> unlocked;
        private final Map<String, Shared> shared = new HashMap<>();

        /** A formula that other cells share, and the cell that has its text. */
        private record Shared(FormulaText text, int row, int column) {}

        SheetGrid(SheetXml sheet, List<String> texts, List<Boolean> unlocked) {
            this.sheet = sheet;
            this.texts = texts;
            this.unlocked = unlocked;
        }

        Grid grid(SheetEntry entry) {
            Grid grid = new Grid(entry.name(), entry.hidden(), sheet.isLocked());
            try {
                sheet.rows().values().forEach(row -> grid.add(row(row)));
            } catch (NumberFormatException | IndexOutOfBoundsException broken) {
                throw FrameRefusal.of("unreadable");
            }
            sheet.merged().forEach(grid::merge);
            return grid;
        }

        private Grid.GridRow row(SheetXml.Row row) {
            NavigableMap<Integer, GridCell> cells = new TreeMap<>();
            row.cells()
                    .forEach((column, cell) -> cells.put(
                            column,
                            new GridCell(value(cell), formula(row.number(), column, cell), isLocked(cell.style()))));
            return new Grid.GridRow(row.number(), row.hidden(), cells);
        }

        private boolean isLocked(int style) {
            return sheet.isLocked() && !(style < unlocked.size() && unlocked.get(style));
        }

        private @Nullable Object value(SheetXml.Cell cell) {
            if (cell.value() == null) {
                return null;
            }
            String text = cell.value().text();
            String type = cell.type() == null ? "n" : cell.type();
            return switch (type) {
                case "s" -> texts.get(Integer.parseInt(text.strip()));
                case "b" -> text.strip().equals("1");
                case "e" -> FormulaError.of(text.strip()).orElse(FormulaError.VALUE);
                case "n" -> text.isBlank() ? null : figure(text.strip());
                default -> text;
            };
        }

        private static BigDecimal figure(String text) {
            if (text.length() > 40) {
                throw new NumberFormatException("a figure of " + text.length() + " characters");
            }
            BigDecimal figure = new BigDecimal(text);
            if (Math.abs((long) figure.precision() - figure.scale()) > 400) {
                throw new NumberFormatException("an exponent of a figure");
            }
            return figure;
        }

        private @Nullable String formula(int row, int column, SheetXml.Cell cell) {
            if (cell.formula() == null) {
                return null;
            }
            String text = cell.formula().text();
            if (!cell.whole()) {
                return "{" + text + "}";
            }
            if (cell.shared() == null) {
                return text;
            }
            if (!text.isBlank()) {
                shared.put(cell.shared(), new Shared(FormulaText.of(text), row, column));
                return text;
            }
            Shared master = shared.get(cell.shared());
            if (master == null) {
                throw FrameRefusal.of("unreadable");
            }
            String moved = master.text().moved(row - master.row(), column - master.column());
            formulaLetters += moved.length();
            if (formulaLetters > FrameLimits.LARGEST_PART) {
                throw FrameRefusal.of("bomb");
            }
            return moved;
        }
    }

    @Override
    public List<Grid> grids() {
        return grids;
    }

    @Override
    public List<String> links() {
        return index.links();
    }

    @Override
    public Written with(NavigableMap<FrameCell, BigDecimal> values) {
        Recalculation recalculation = new Recalculation(grids, index.names(), values);
        recalculation.run();
        NavigableMap<FrameCell, CellChange> changes = new TreeMap<>();
        values.forEach((cell, figure) -> changes.put(cell, CellChange.of(figure)));
        recalculation.results().forEach((cell, result) -> changes.put(cell, CellChange.of(result)));
        recalculation.unknown().forEach(cell -> changes.put(cell, CellChange.UNKNOWN));
        Map<String, byte[]> changed = new HashMap<>();
        for (int at = 0; at < sheets.size(); at++) {
            NavigableMap<FrameCell, CellChange> own =
                    changes.subMap(new FrameCell(at, 0, 0), true, new FrameCell(at + 1, 0, 0), false);
            if (!own.isEmpty()) {
                changed.put(
                        index.sheets().get(at).part(), sheets.get(at).with(own).getBytes(StandardCharsets.UTF_8));
            }
        }
        return new Written(parts.with(changed), recalculation.results(), List.copyOf(recalculation.unknown()));
    }
}

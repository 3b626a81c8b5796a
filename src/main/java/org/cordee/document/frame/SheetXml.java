package org.cordee.document.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The XML of one sheet, with the place of each cell in the text, so that single values are replaced and everything else
 * stays as it is.
 */
final class SheetXml {

    private static final Pattern ADDRESS = Pattern.compile("([A-Za-z]{1,3})([0-9]{1,7})");
    private static final Pattern AREA = Pattern.compile("([A-Za-z]{1,3})([0-9]{1,7}):([A-Za-z]{1,3})([0-9]{1,7})");
    private static final int MOST_MERGED_ROWS = 200_000;

    private final String xml;
    private final NavigableMap<Integer, Row> rows = new TreeMap<>();
    private final List<Area> merged = new ArrayList<>();
    private final List<Columns> columns = new ArrayList<>();
    private boolean locked;
    private int cells;

    /**
     * A row of the sheet.
     *
     * @param style the style of cells that the row does not have, null for none
     * @param prefix the prefix of the row's tag
     * @param end where its closing tag begins
     */
    record Row(
            int number,
            boolean hidden,
            @Nullable String style,
            String prefix,
            int[] end,
            NavigableMap<Integer, Cell> cells) {}

    /**
     * A cell as it is written.
     *
     * @param tag its opening tag without the type
     * @param formula null without one
     * @param shared the number of a shared formula, null for another kind
     * @param whole false for a formula over several cells and a data table, which cannot be computed alone
     */
    record Cell(
            int from,
            int to,
            String tag,
            String prefix,
            @Nullable String type,
            int style,
            @Nullable Written value,
            @Nullable Written formula,
            @Nullable String shared,
            boolean whole) {}

    /** A text inside a cell, and the place of its element in the XML. */
    record Written(String text, int from, int to) {}

    /** Some columns that the sheet describes together. */
    private record Columns(
            int first, int last, boolean hidden, @Nullable String style) {}

    /** A rectangle of cells. */
    record Area(int firstRow, int firstColumn, int lastRow, int lastColumn) {

        boolean has(int row, int column) {
            return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
        }
    }

    private SheetXml(String xml) {
        this.xml = xml;
    }

    static SheetXml of(String xml) {
        SheetXml sheet = new SheetXml(xml);
        try {
            sheet.read();
        } catch (NumberFormatException | IndexOutOfBoundsException broken) {
            throw FrameRefusal.of("unreadable");
        }
        return sheet;
    }

    private void read() {
        XmlTags tags = new XmlTags(xml);
        int mergedRows = 0;
        while (tags.next()) {
            if (tags.opens("row")) {
                row(tags);
            } else if (tags.opens("col")) {
                columns.add(new Columns(
                        number(tags, "min", 1),
                        number(tags, "max", 1),
                        tags.isTrue("hidden"),
                        tags.attribute("style")));
            } else if (tags.opens("sheetProtection")) {
                locked = tags.isTrue("sheet");
            } else if (tags.opens("mergeCell")) {
                Area area = area(Objects.requireNonNullElse(tags.attribute("ref"), ""));
                mergedRows += area.lastRow() - area.firstRow() + 1;
                if (mergedRows > MOST_MERGED_ROWS) {
                    throw FrameRefusal.of("bomb");
                }
                merged.add(area);
            }
        }
    }

    private static int number(XmlTags tags, String name, int otherwise) {
        String value = tags.attribute(name);
        return value == null ? otherwise : Integer.parseInt(value);
    }

    private static Area area(String written) {
        Matcher area = AREA.matcher(written.contains(":") ? written : written + ":" + written);
        if (!area.matches()) {
            throw FrameRefusal.of("unreadable");
        }
        Area found = new Area(
                Integer.parseInt(area.group(2)),
                FrameCell.column(area.group(1)),
                Integer.parseInt(area.group(4)),
                FrameCell.column(area.group(3)));
        requireInside(found.firstRow(), found.firstColumn());
        requireInside(found.lastRow(), found.lastColumn());
        return found;
    }

    private static void requireInside(int row, int column) {
        if (row < 1 || row > FrameLimits.MOST_ROWS || column < 1 || column > FrameLimits.MOST_COLUMNS) {
            throw FrameRefusal.of("unreadable");
        }
    }

    private void row(XmlTags tags) {
        int number = number(tags, "r", rows.isEmpty() ? 1 : rows.lastKey() + 1);
        requireInside(number, 1);
        String style = tags.isTrue("customFormat") ? tags.attribute("s") : null;
        Row row = new Row(number, tags.isTrue("hidden"), style, tags.prefix(), new int[] {-1}, new TreeMap<>());
        if (rows.put(number, row) != null) {
            throw FrameRefusal.of("unreadable");
        }
        if (tags.isEmpty()) {
            return;
        }
        while (tags.next() && !tags.closes("row")) {
            if (tags.opens("c")) {
                cell(row, tags);
            }
        }
        row.end()[0] = tags.from();
    }

    private void cell(Row row, XmlTags tags) {
        int column = row.cells().isEmpty() ? 1 : row.cells().lastKey() + 1;
        String address = tags.attribute("r");
        if (address != null) {
            Matcher written = ADDRESS.matcher(address);
            if (!written.matches() || Integer.parseInt(written.group(2)) != row.number()) {
                throw FrameRefusal.of("unreadable");
            }
            column = FrameCell.column(written.group(1));
        }
        requireInside(row.number(), column);
        if (++cells > FrameLimits.MOST_CELLS) {
            throw FrameRefusal.of("too-many-cells", FrameLimits.MOST_CELLS);
        }
        if (row.cells().put(column, content(tags)) != null) {
            throw FrameRefusal.of("unreadable");
        }
    }

    private Cell content(XmlTags tags) {
        int from = tags.from();
        String tag = tags.without("t");
        String prefix = tags.prefix();
        String type = tags.attribute("t");
        int style = number(tags, "s", 0);
        Written value = null;
        Written formula = null;
        String shared = null;
        boolean whole = true;
        if (tags.isEmpty()) {
            return new Cell(from, tags.to(), tag, prefix, type, style, null, null, null, true);
        }
        while (tags.next() && !tags.closes("c")) {
            if (tags.opens("v") || tags.opens("is")) {
                value = written(tags, tags.name());
            } else if (tags.opens("f")) {
                String kind = Objects.requireNonNullElse(tags.attribute("t"), "normal");
                shared = kind.equals("shared") ? tags.attribute("si") : null;
                whole = !kind.equals("array") && !kind.equals("dataTable");
                formula = written(tags, "f");
            }
        }
        return new Cell(from, tags.to(), tag, prefix, type, style, value, formula, shared, whole);
    }

    /** Reads an element to its end; a rich text is the sum of its pieces. */
    private Written written(XmlTags tags, String name) {
        int from = tags.from();
        if (tags.isEmpty()) {
            return new Written("", from, tags.to());
        }
        if (name.equals("is")) {
            String text = SharedTexts.joined(xml, tags, name);
            return new Written(text, from, tags.to());
        }
        int start = tags.to();
        tags.skipTo(name);
        return new Written(XmlPart.plain(xml.substring(start, tags.from())), from, tags.to());
    }

    NavigableMap<Integer, Row> rows() {
        return rows;
    }

    List<Area> merged() {
        return merged;
    }

    /** Tells if the sheet is protected, so that cells count as locked unless their style says otherwise. */
    boolean isLocked() {
        return locked;
    }

    int cells() {
        return cells;
    }

    boolean isColumnHidden(int column) {
        return columns.stream().anyMatch(some -> some.hidden() && column >= some.first() && column <= some.last());
    }

    /** Returns the style that a new cell takes, as a spreadsheet program would give it. */
    private @Nullable String styleAt(Row row, int column) {
        if (row.style() != null) {
            return row.style();
        }
        return columns.stream()
                .filter(some -> column >= some.first() && column <= some.last())
                .map(Columns::style)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    int styleNumberAt(Row row, int column) {
        String style = styleAt(row, column);
        return style == null ? 0 : Integer.parseInt(style);
    }

    /**
     * Returns the XML with other contents in some cells.
     *
     * @param changes by the cells' places on this sheet, whose rows exist
     */
    String with(NavigableMap<FrameCell, CellChange> changes) {
        NavigableMap<Integer, Replacement> pieces = new TreeMap<>();
        for (Map.Entry<FrameCell, CellChange> change : changes.entrySet()) {
            Replacement piece = replacement(change.getKey(), change.getValue());
            pieces.merge(piece.from(), piece, Replacement::before);
        }
        StringBuilder out = new StringBuilder(xml.length() + 64 * pieces.size());
        int at = 0;
        for (Replacement piece : pieces.values()) {
            out.append(xml, at, piece.from()).append(piece.text());
            at = piece.to();
        }
        return out.append(xml, at, xml.length()).toString();
    }

    /** A piece of the XML and what stands in its place. */
    private record Replacement(int from, int to, String text) {

        private Replacement before(Replacement next) {
            return new Replacement(from, Math.max(to, next.to), text + next.text);
        }
    }

    private Replacement replacement(FrameCell place, CellChange change) {
        Row row = Objects.requireNonNull(rows.get(place.row()));
        Cell cell = row.cells().get(place.column());
        if (cell != null) {
            return new Replacement(cell.from(), cell.to(), changed(cell, change));
        }
        String style = styleAt(row, place.column());
        String styled = style == null ? "" : " s=\"" + style + "\"";
        String tag = "<" + row.prefix() + "c r=\"" + place.address() + "\"" + styled + ">";
        Map.Entry<Integer, Cell> next = row.cells().higherEntry(place.column());
        int at = next == null ? row.end()[0] : next.getValue().from();
        String text = tag + change.element(row.prefix()) + "</" + row.prefix() + "c>";
        return new Replacement(at, at, text);
    }

    /** Keeps the tag with its style, and the formula with its attributes; everything else is the new value. */
    private String changed(Cell cell, CellChange change) {
        String tag = cell.tag();
        String attributes =
                tag.substring(0, tag.length() - (tag.endsWith("/>") ? 2 : 1)).stripTrailing();
        String typed = attributes + (change.type() == null ? ">" : " t=\"" + change.type() + "\">");
        String formula = cell.formula() == null
                ? ""
                : xml.substring(cell.formula().from(), cell.formula().to());
        return typed + formula + change.element(cell.prefix()) + "</" + cell.prefix() + "c>";
    }
}

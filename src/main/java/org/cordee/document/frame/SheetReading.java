package org.cordee.document.frame;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordee.document.frame.Grid.GridRow;
import org.jspecify.annotations.Nullable;

/** Reads one sheet of a price frame with known columns: tells lines from titles, totals and repeated headings. */
final class SheetReading {

    private static final Pattern PERCENT = Pattern.compile("(\\d{1,2}(?:[.,]\\d{1,2})?)\\s*%");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A rate below this is a share of one, as 0.2 for 20 %. */
    private static final BigDecimal ONE = BigDecimal.ONE;

    private static final Set<String> LUMP_UNITS =
            Set.of("ens", "ensemble", "f", "ft", "fft", "ff", "forfait", "forf", "fo", "forfaitaire", "global", "lot");

    private final Grid grid;
    private final FrameColumns columns;
    private final FrameKind kind;
    private final HeadingSearch headings;
    private final List<FrameLine> lines = new ArrayList<>();
    private final List<FrameLine> linked = new ArrayList<>();
    private final List<FrameTotal> totals = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private final boolean mixed;
    private String title = "";
    private String titleNumber = "";
    private int titleRow;
    private int closed;

    /** A total and the lines of its sheet that it adds up, by their positions. */
    record Span(FrameTotal total, int from, int to) {}

    SheetReading(Grid grid, FrameColumns columns, FrameKind kind) {
        this.grid = grid;
        this.columns = columns;
        this.kind = kind;
        this.headings = new HeadingSearch(grid, columns.sheet());
        this.mixed = grid.isLocked() && hasUnlockedPrice();
    }

    /** Tells if the buyer left some cells of the price column open; then the locked ones are no prices to fill in. */
    private boolean hasUnlockedPrice() {
        return grid.rows().tailMap(columns.headingRow(), false).values().stream()
                .map(row -> row.cells().get(columns.price()))
                .anyMatch(cell -> cell != null && !cell.locked());
    }

    SheetReading read() {
        int since = 0;
        for (GridRow row : grid.rows().tailMap(columns.headingRow(), false).values()) {
            if (headings.isHeading(row.number())) {
                continue;
            }
            FrameTotal total = total(row);
            if (total != null) {
                boolean all = total.kind() != FrameTotal.Kind.SUBTOTAL;
                totals.add(total);
                spans.add(new Span(total, all ? 0 : since, lines.size()));
                since = all ? since : lines.size();
            } else {
                line(row);
            }
        }
        return this;
    }

    private String text(GridRow row, @Nullable Integer column) {
        return column == null || grid.isCovered(row.number(), column)
                ? ""
                : row.cell(column).text();
    }

    private @Nullable BigDecimal figure(GridRow row, @Nullable Integer column) {
        return column == null || grid.isCovered(row.number(), column)
                ? null
                : row.cell(column).figure();
    }

    private @Nullable FrameTotal total(GridRow row) {
        if (!text(row, columns.unit()).isEmpty() || figure(row, columns.quantity()) != null) {
            return null;
        }
        String words = "";
        FrameTotal.Kind found = null;
        for (int column = 1; column < columns.last() && found == null; column++) {
            words = text(row, column);
            found = words.isEmpty() ? null : HeadingWords.total(words);
        }
        if (found == null) {
            return null;
        }
        FrameCell cell = totalCell(row, found);
        if (cell == null) {
            return null;
        }
        GridCell content = row.cell(cell.column());
        return new FrameTotal(found, cell, content.hasFormula(), content.figure(), rate(row, words));
    }

    /** Returns where a row that adds up has its figure: below the totals of the lines. */
    private @Nullable FrameCell totalCell(GridRow row, FrameTotal.Kind found) {
        List<Integer> places = new ArrayList<>();
        if (found == FrameTotal.Kind.WITH_TAX && columns.withTax() != null) {
            places.add(columns.withTax());
        }
        places.add(columns.total() == null ? columns.price() : columns.total());
        for (int column : places) {
            boolean there = row.cells().containsKey(column) && !grid.isCovered(row.number(), column);
            GridCell cell = row.cell(column);
            if (there && (cell.hasFormula() || cell.isBlank() || cell.figure() != null)) {
                return place(row, column);
            }
        }
        return null;
    }

    private @Nullable BigDecimal rate(GridRow row, String words) {
        Matcher percent = PERCENT.matcher(words);
        if (percent.find()) {
            return new BigDecimal(percent.group(1).replace(',', '.'));
        }
        return row.cells().headMap(columns.last(), false).values().stream()
                .map(GridCell::figure)
                .filter(Objects::nonNull)
                .filter(figure -> figure.signum() > 0 && figure.compareTo(ONE) < 0)
                .map(SheetReading::percent)
                .findFirst()
                .orElse(null);
    }

    private static BigDecimal percent(BigDecimal figure) {
        BigDecimal percent = figure.compareTo(ONE) < 0 ? figure.multiply(HUNDRED) : figure;
        return percent.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().setScale(2, RoundingMode.UNNECESSARY);
    }

    private FrameCell place(GridRow row, int column) {
        return new FrameCell(columns.sheet(), row.number(), column);
    }

    private void line(GridRow row) {
        String label = text(row, columns.label());
        if (label.isEmpty()) {
            return;
        }
        GridCell price = row.cell(columns.price());
        boolean covered = grid.isCovered(row.number(), columns.price());
        boolean measured = !text(row, columns.unit()).isEmpty() || figure(row, columns.quantity()) != null;
        boolean plain = columns.unit() == null && columns.quantity() == null;
        boolean offered = row.cells().containsKey(columns.price()) && (plain || mixed && !price.locked());
        if (covered || !measured && !offered) {
            title(row, label);
        } else if (price.hasFormula()) {
            closed++;
            linked.add(line(row, label, null));
        } else if (mixed && price.locked()) {
            closed++;
        } else {
            if (lines.size() == FrameLimits.MOST_LINES) {
                throw FrameRefusal.of("too-many-lines", FrameLimits.MOST_LINES);
            }
            lines.add(line(row, label, place(row, columns.price())));
        }
    }

    private void title(GridRow row, String label) {
        title = shortened(label, FrameLine.LONGEST_LABEL);
        titleNumber = shortened(text(row, columns.number()), FrameLine.LONGEST_CODE);
        titleRow = row.number();
    }

    private FrameLine line(GridRow row, String label, @Nullable FrameCell price) {
        String number = shortened(text(row, columns.number()), FrameLine.LONGEST_CODE);
        String unit = text(row, columns.unit());
        BigDecimal vat = figure(row, columns.vat());
        Integer total = columns.unitPrice() == null ? null : columns.total();
        return new FrameLine(
                number,
                number,
                shortened(label, FrameLine.LONGEST_LABEL),
                shortened(unit, FrameLine.LONGEST_UNIT),
                quantity(row, unit),
                post(number),
                kind,
                vat == null ? null : percent(vat),
                price == null ? null : figure(row, columns.price()),
                List.of(new FrameLine.LineCells(
                        price, open(row, total), open(row, columns.withTax()), place(row, columns.label()))),
                isHidden(row));
    }

    private boolean isHidden(GridRow row) {
        return row.hidden() || grid.isHidden();
    }

    /** Returns the cell of a column unless a formula or the buyer's lock closes it. */
    private @Nullable FrameCell open(GridRow row, @Nullable Integer column) {
        if (column == null || grid.isCovered(row.number(), column)) {
            return null;
        }
        GridCell cell = row.cell(column);
        return cell.hasFormula() || mixed && cell.locked() ? null : place(row, column);
    }

    /** Returns the quantity, which is zero where the buyer orders nothing for now; a lump sum is one. */
    private @Nullable BigDecimal quantity(GridRow row, String unit) {
        BigDecimal quantity = figure(row, columns.quantity());
        if (quantity != null && (quantity.signum() > 0 || quantity.signum() == 0 && columns.unitPrice() != null)) {
            return quantity;
        }
        boolean lump = columns.quantity() == null && kind == FrameKind.LUMP_SUM_BREAKDOWN
                || columns.unitPrice() == null
                || LUMP_UNITS.contains(HeadingWords.plain(unit));
        return lump ? BigDecimal.ONE : null;
    }

    private FramePost post(String number) {
        int dot = number.lastIndexOf('.');
        String code = dot <= 0 ? "" : number.substring(0, dot);
        boolean own = code.isEmpty() || titleNumber.isEmpty() || sameNumber(titleNumber, code);
        String key = columns.sheet() + "/" + titleRow + "/" + code;
        String shown = own || code.startsWith(titleNumber) ? title : "";
        return new FramePost(key, grid.name(), code.isEmpty() ? titleNumber : code, shown);
    }

    private static boolean sameNumber(String one, String other) {
        return one.replaceAll("[.\\s)]+$", "").equals(other.replaceAll("[.\\s)]+$", ""));
    }

    private static String shortened(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest - 1) + "…" : text;
    }

    List<FrameLine> lines() {
        return lines;
    }

    /** Returns the lines whose price a formula takes from elsewhere. */
    List<FrameLine> linked() {
        return linked;
    }

    List<FrameTotal> totals() {
        return totals;
    }

    List<Span> spans() {
        return spans;
    }

    int closed() {
        return closed;
    }
}

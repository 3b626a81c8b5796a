package org.cordee.document.frame;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of one sheet of a price frame, by number from 1; null for a column that the sheet does not have.
 *
 * @param sheet position of the sheet in the file, from 0
 * @param headingRow the last row of the headings, from 1; lines stand below it
 * @param unitPrice where the price of a unit is written, null when lines have a total only
 * @param total where the total of a line without VAT is written
 * @param withTax where the total of a line with VAT is written
 * @param vat where the buyer states a line's rate of VAT
 */
public record FrameColumns(
        int sheet,
        int headingRow,
        @Nullable Integer number,
        Integer label,
        @Nullable Integer unit,
        @Nullable Integer quantity,
        @Nullable Integer unitPrice,
        @Nullable Integer total,
        @Nullable Integer withTax,
        @Nullable Integer vat) {

    public FrameColumns {
        if (unitPrice == null && total == null) {
            throw FrameRefusal.of("no-price-column");
        }
        requireIn(0, sheet, FrameLimits.MOST_SHEETS);
        requireIn(1, headingRow, FrameLimits.MOST_ROWS);
        Stream.of(number, label, unit, quantity, unitPrice, total, withTax, vat)
                .filter(Objects::nonNull)
                .forEach(column -> requireIn(1, column, FrameLimits.MOST_COLUMNS));
    }

    private static void requireIn(int first, int place, int last) {
        if (place < first || place > last) {
            throw FrameRefusal.of("no-such-column");
        }
    }

    /** Returns the columns of several sheets as one short text, from which {@link #parse} reads them. */
    public static String written(List<FrameColumns> all) {
        return all.stream().map(FrameColumns::written).collect(Collectors.joining(";"));
    }

    private String written() {
        return Stream.of(sheet, headingRow, number, label, unit, quantity, unitPrice, total, withTax, vat)
                .map(column -> column == null ? "" : column.toString())
                .collect(Collectors.joining(","));
    }

    /** Reads the columns of several sheets from the text that {@link #written} returns. */
    public static List<FrameColumns> parse(String written) {
        return written.isEmpty()
                ? List.of()
                : Stream.of(written.split(";")).map(FrameColumns::parseOne).toList();
    }

    private static FrameColumns parseOne(String written) {
        String[] parts = written.split(",", -1);
        return new FrameColumns(
                Integer.parseInt(parts[0]),
                Integer.parseInt(parts[1]),
                column(parts[2]),
                Integer.parseInt(parts[3]),
                column(parts[4]),
                column(parts[5]),
                column(parts[6]),
                column(parts[7]),
                column(parts[8]),
                column(parts[9]));
    }

    private static @Nullable Integer column(String written) {
        return written.isEmpty() ? null : Integer.valueOf(written);
    }

    /** Returns the column whose cell a person fills in for a line. */
    int price() {
        return unitPrice == null ? Objects.requireNonNull(total) : unitPrice;
    }

    int last() {
        int last = Math.max(label, price());
        for (Integer column : new Integer[] {number, unit, quantity, total, withTax, vat}) {
            last = column == null ? last : Math.max(last, column);
        }
        return last;
    }
}

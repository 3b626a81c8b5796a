package org.cordee.document.frame;

import java.util.Comparator;

/**
 * The place of a cell in a price frame.
 *
 * @param sheet position of the sheet in the file, from 0; a CSV text is one sheet
 * @param row the row number that a spreadsheet shows, from 1
 * @param column the column's number, from 1
 */
public record FrameCell(int sheet, int row, int column) implements Comparable<FrameCell> {

    private static final int LETTERS = 26;
    private static final Comparator<FrameCell> ORDER = Comparator.comparingInt(FrameCell::sheet)
            .thenComparingInt(FrameCell::row)
            .thenComparingInt(FrameCell::column);

    /** Returns the address as a spreadsheet writes it, as in E12. */
    public String address() {
        return letters(column) + row;
    }

    /** Returns the letters of a column, as in AB for the 28th. */
    public static String letters(int column) {
        String last = String.valueOf((char) ('A' + (column - 1) % LETTERS));
        return column <= LETTERS ? last : letters((column - 1) / LETTERS) + last;
    }

    /** Returns the number of a column by its letters, which are one to three. */
    static int column(String letters) {
        return letters.chars().reduce(0, (sum, letter) -> sum * LETTERS + Character.toUpperCase(letter) - 'A' + 1);
    }

    @Override
    public int compareTo(FrameCell other) {
        return ORDER.compare(this, other);
    }
}

package org.cordee.potential;

import java.util.List;

/**
 * One line of a table, before anything is understood of it.
 *
 * @param number the number that a spreadsheet shows beside the line, from 1
 */
record SheetLine(int number, List<SheetCell> cells) {

    private static final SheetCell NOTHING = new SheetCell("", false);

    /**
     * One cell.
     *
     * @param text without control characters and without spaces at either end; a date as 2027-03-31
     * @param figure whether a spreadsheet stored it as a figure: then {@code text} has a decimal point and no unit
     */
    record SheetCell(String text, boolean figure) {

        /** A longer cell says nothing that a programme keeps. */
        private static final int LONGEST = 1000;

        static SheetCell of(String raw, boolean figure) {
            StringBuilder clean = new StringBuilder();
            raw.codePoints().limit(LONGEST).forEach(letter -> {
                int type = Character.getType(letter);
                if (letter == '\t' || letter == '\n' || letter == '\r' || Character.isSpaceChar(letter)) {
                    clean.append(' ');
                } else if (type != Character.CONTROL
                        && type != Character.FORMAT
                        && type != Character.SURROGATE
                        && type != Character.UNASSIGNED
                        && type != Character.PRIVATE_USE) {
                    clean.appendCodePoint(letter);
                }
            });
            return new SheetCell(clean.toString().replaceAll(" {2,}", " ").strip(), figure);
        }
    }

    SheetCell cell(int column) {
        return column < cells.size() ? cells.get(column) : NOTHING;
    }

    boolean isEmpty() {
        return cells.stream().allMatch(cell -> cell.text().isEmpty());
    }
}

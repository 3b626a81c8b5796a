package org.cordee.document;

import java.util.List;

/**
 * The content of a filled price form: its lines with their prices, or the errors cell by cell. A form with one wrong
 * cell gives no line at all.
 *
 * @param lines in the order of the sheet, each with a unit price
 */
public record FilledPriceForm(List<PriceForm.Line> lines, List<WrongCell> wrong) {

    /**
     * One error in a cell.
     *
     * @param row row number in the spreadsheet, from 1
     * @param column the column's letter
     * @param key message key of the error and its remedy
     */
    public record WrongCell(int row, String column, String key, List<Object> arguments) {

        public WrongCell {
            arguments = List.copyOf(arguments);
        }

        /** Returns the column's heading. */
        public String title() {
            return PriceFormWorkbook.HEAD.get(column.charAt(0) - 'A');
        }

        /** Omits the cell's content, because this text may be logged. */
        @Override
        public String toString() {
            return "WrongCell[" + column + row + ", " + key + "]";
        }
    }

    public FilledPriceForm {
        lines = wrong.isEmpty() ? List.copyOf(lines) : List.of();
        wrong = List.copyOf(wrong);
    }

    public boolean isWhole() {
        return wrong.isEmpty();
    }

    /** Omits the prices, because this text may be logged. */
    @Override
    public String toString() {
        return "FilledPriceForm[" + lines.size() + " lines, wrong=" + wrong + "]";
    }
}

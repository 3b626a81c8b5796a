package org.cordee.document.dossier;

import java.util.List;

/**
 * What a filled price form says: its lines with their prices, or what is wrong, cell by cell. Both are never there
 * together: a form with one wrong cell gives no line at all.
 *
 * @param lines in the order of the sheet, each with a unit price
 */
public record FilledPriceForm(List<PriceForm.Line> lines, List<WrongCell> wrong) {

    /**
     * One thing to mend.
     *
     * @param row as the spreadsheet counts, from 1
     * @param column its letter
     * @param key message key of what is wrong and what to do
     */
    public record WrongCell(int row, String column, String key, List<Object> arguments) {

        public WrongCell {
            arguments = List.copyOf(arguments);
        }

        /** What the column is called at its head. */
        public String title() {
            return PriceFormWorkbook.HEAD.get(column.charAt(0) - 'A');
        }

        /** Never what stands in the cell. */
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

    /** Never the prices. */
    @Override
    public String toString() {
        return "FilledPriceForm[" + lines.size() + " lines, wrong=" + wrong + "]";
    }
}

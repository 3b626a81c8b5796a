package org.cordee.document.dossier;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What a filled price form says: a unit price for every line, or what is wrong, cell by cell. Both are never there
 * together: a form with one wrong cell gives no price at all.
 *
 * @param prices by the number of the line
 */
public record FilledPriceForm(Map<String, BigDecimal> prices, List<WrongCell> wrong) {

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

        /** Never what stands in the cell. */
        @Override
        public String toString() {
            return "WrongCell[" + column + row + ", " + key + "]";
        }
    }

    public FilledPriceForm {
        prices = wrong.isEmpty() ? Map.copyOf(prices) : Map.of();
        wrong = List.copyOf(wrong);
    }

    public boolean isWhole() {
        return wrong.isEmpty();
    }

    /** Never the prices. */
    @Override
    public String toString() {
        return "FilledPriceForm[" + prices.size() + " prices, wrong=" + wrong + "]";
    }
}

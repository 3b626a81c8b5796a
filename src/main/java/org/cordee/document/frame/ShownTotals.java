package org.cordee.document.frame;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The totals that a price file shows in its own cells.
 *
 * @param withoutTax null when the file has no such row
 * @param withTax null when the file has no such row
 * @param vat the only rate of VAT that the file names in percent; null for none or several
 */
public record ShownTotals(
        @Nullable ShownTotal withoutTax,
        @Nullable ShownTotal withTax,
        @Nullable BigDecimal vat) {

    /**
     * One total.
     *
     * @param euros as the cell shows it, which may have more than two decimals
     * @param address the name of the sheet and the cell, as in Lot 1, F48
     */
    public record ShownTotal(BigDecimal euros, String address) {

        /** Omits the figure, because this text may be logged. */
        @Override
        public String toString() {
            return "ShownTotal[" + address + "]";
        }
    }
}

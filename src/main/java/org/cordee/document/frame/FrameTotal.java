package org.cordee.document.frame;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A row of a price frame that adds lines up.
 *
 * @param cell where the figure stands
 * @param computed true when a formula computes it
 * @param value the figure in the cell, null while there is none
 * @param rate the rate of VAT that the row names, in percent
 */
record FrameTotal(
        Kind kind,
        FrameCell cell,
        boolean computed,
        @Nullable BigDecimal value,
        @Nullable BigDecimal rate) {

    enum Kind {
        SUBTOTAL,
        WITHOUT_TAX,
        TAX,
        WITH_TAX
    }

    /** Omits the figure, because this text may be logged. */
    @Override
    public String toString() {
        return "FrameTotal[" + kind + ", " + cell.address() + "]";
    }
}

package org.cordee.document;

import java.math.BigDecimal;
import java.util.List;
import org.cordee.shared.Amount;
import org.jspecify.annotations.Nullable;

/**
 * The price lines of one member in one lot, exported to a spreadsheet and read back from it.
 *
 * @param open true when the member writes the lines itself; otherwise they are given and only prices are filled in
 */
public record PriceForm(
        String tender, String reference, String grouping, String lot, String member, boolean open, List<Line> lines) {

    /**
     * @param number unique in the form
     * @param unitPrice null while it is missing
     */
    public record Line(
            String number,
            String designation,
            String unit,
            BigDecimal quantity,
            @Nullable BigDecimal unitPrice) {

        /** Returns the total rounded half up to the cent; null while the price is missing. */
        public Amount total() {
            return unitPrice == null ? Amount.ZERO : PriceLine.total(quantity, unitPrice);
        }

        /** Omits the price, because this text may be logged. */
        @Override
        public String toString() {
            return "Line[" + number + "]";
        }
    }

    public PriceForm {
        lines = List.copyOf(lines);
        if (lines.stream().map(Line::number).distinct().count() != lines.size()) {
            throw new IllegalStateException("two lines of a price form have the same number");
        }
    }
}

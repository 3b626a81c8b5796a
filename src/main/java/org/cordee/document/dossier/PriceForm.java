package org.cordee.document.dossier;

import java.math.BigDecimal;
import java.util.List;
import org.cordee.shared.Amount;
import org.jspecify.annotations.Nullable;

/**
 * The lines one member is to price in one lot, as they go out in a spreadsheet and come back in it.
 *
 * @param open whether the member writes the lines itself; otherwise they are given and only prices are filled in
 */
public record PriceForm(
        String tender, String reference, String grouping, String lot, String member, boolean open, List<Line> lines) {

    /**
     * @param number unique in the form
     * @param unitPrice null while there is none
     */
    public record Line(
            String number,
            String designation,
            String unit,
            BigDecimal quantity,
            @Nullable BigDecimal unitPrice) {

        /** Rounded half up to the cent; nothing while there is no price. */
        public Amount total() {
            return unitPrice == null ? Amount.ZERO : PriceLine.total(quantity, unitPrice);
        }

        /** Never the price. */
        @Override
        public String toString() {
            return "Line[" + number + "]";
        }
    }

    public PriceForm {
        lines = List.copyOf(lines);
        if (lines.stream().map(Line::number).distinct().count() != lines.size()) {
            throw new IllegalStateException("two lines of a price form have one number");
        }
    }
}

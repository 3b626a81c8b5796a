package org.cordee.bid;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.cordee.document.frame.FrameLine;
import org.jspecify.annotations.Nullable;

/**
 * A line of the buyer's price file as the members price it.
 *
 * @param code unique in the file
 * @param quantity one when the file gives none
 * @param vat the rate of VAT in percent that the line states, null when it states none
 * @param sheet the name of the sheet, empty in a CSV text
 * @param post the number of the post in the file, from 0
 * @param postCode the number that the buyer gives the post, empty without one
 * @param hidden true when the buyer's file hides the line
 */
@Embeddable
record FramedLine(
        String code,
        String label,
        String unit,
        BigDecimal quantity,
        @Nullable BigDecimal vat,
        String sheet,
        int post,
        String postCode,
        String postTitle,
        boolean hidden) {

    private static final String LUMP_UNIT = "ens.";
    private static final int LONGEST_TEXT = 200;

    static FramedLine of(FrameLine line, int post) {
        BigDecimal quantity = line.quantity() == null ? BigDecimal.ONE : line.quantity();
        return new FramedLine(
                line.code(),
                line.label(),
                line.unit().isEmpty() ? LUMP_UNIT : line.unit(),
                quantity.setScale(PriceLine.QUANTITY_DECIMALS, RoundingMode.HALF_UP),
                line.vat(),
                shortened(line.post().sheet()),
                post,
                line.post().code(),
                shortened(line.post().title()),
                line.hidden());
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }

    /** Returns the line without a price, as a member gets it. */
    PriceLine toPrice(boolean shared) {
        return new PriceLine(code, label, unit, quantity, BigDecimal.ZERO, shared);
    }
}

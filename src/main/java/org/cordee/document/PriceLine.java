package org.cordee.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import org.cordee.shared.Amount;

/**
 * One line of the price schedule, without VAT.
 *
 * @param number the line's name in the schedule, as in {@code 1.2}
 * @param unitPrice up to six decimals
 */
public record PriceLine(
        UUID lotId,
        UUID memberId,
        String number,
        String designation,
        String unit,
        BigDecimal quantity,
        BigDecimal unitPrice) {

    public static final int UNIT_PRICE_DECIMALS = 6;

    public PriceLine {
        if (unitPrice.signum() < 0 || unitPrice.stripTrailingZeros().scale() > UNIT_PRICE_DECIMALS) {
            throw new IllegalStateException("line " + number + ": not a unit price");
        }
        if (quantity.signum() < 0) {
            throw new IllegalStateException("line " + number + ": not a quantity");
        }
    }

    /** Returns the total rounded half up to the cent, line by line, as a buyer checks it. */
    public Amount total() {
        return total(quantity, unitPrice);
    }

    static Amount total(BigDecimal quantity, BigDecimal unitPrice) {
        return new Amount(quantity.multiply(unitPrice).setScale(2, RoundingMode.HALF_UP));
    }

    /** Omits the price, because this text may be logged. */
    @Override
    public String toString() {
        return "PriceLine[" + number + "]";
    }
}

package org.cordee.document.frame;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The price of one line.
 *
 * @param quantity what the price is multiplied by
 * @param unitPrice in euros without VAT
 * @param vat the rate of VAT in percent
 */
public record FramePrice(BigDecimal quantity, BigDecimal unitPrice, BigDecimal vat) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Returns the total without VAT, rounded half up to the cent. */
    public BigDecimal total() {
        return quantity.multiply(unitPrice).setScale(2, RoundingMode.HALF_UP);
    }

    BigDecimal totalWithTax() {
        BigDecimal factor = BigDecimal.ONE.add(vat.divide(HUNDRED));
        return total().multiply(factor).setScale(2, RoundingMode.HALF_UP);
    }

    /** Omits the price, because this text may be logged. */
    @Override
    public String toString() {
        return "FramePrice";
    }
}

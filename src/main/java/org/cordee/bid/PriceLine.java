package org.cordee.bid;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.cordee.shared.Amount;
import org.cordee.shared.RuleViolation;

/**
 * One line of a member's price schedule, without VAT. The unit price has six decimals; the total of each line is
 * rounded half up to the cent, as a buyer adds lines up.
 *
 * @param code the number of the line in the buyer's schedule, such as {@code 1.2}
 * @param shared true when several members price this line of the buyer together: the unit price is this member's part,
 * which no other member sees
 */
@Embeddable
public record PriceLine(
        String code, String label, String unit, BigDecimal quantity, BigDecimal unitPrice, boolean shared) {

    static final int QUANTITY_DECIMALS = 3;
    static final int UNIT_PRICE_DECIMALS = 6;
    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_UNIT = 20;

    /** The limit of nine digits before the decimal point: the database columns hold no more, and no bid is larger. */
    private static final BigDecimal LIMIT = new BigDecimal("1000000000");

    public PriceLine {
        code = shortEnough("code", code, LONGEST_CODE);
        label = shortEnough("label", label, LONGEST_LABEL);
        unit = shortEnough("unit", unit, LONGEST_UNIT);
        quantity = figure("quantity", quantity, QUANTITY_DECIMALS);
        unitPrice = figure("unitPrice", unitPrice, UNIT_PRICE_DECIMALS);
    }

    /** Creates a line that one member prices alone. */
    public PriceLine(String code, String label, String unit, BigDecimal quantity, BigDecimal unitPrice) {
        this(code, label, unit, quantity, unitPrice, false);
    }

    /** Creates a single line for the whole part, for a buyer that asks for no schedule. */
    static PriceLine lumpSum(String label, Amount amount) {
        String shortened = label.length() > LONGEST_LABEL ? label.substring(0, LONGEST_LABEL) : label;
        return new PriceLine("1", shortened, "ens.", BigDecimal.ONE, amount.euros());
    }

    public Amount total() {
        return new Amount(quantity.multiply(unitPrice).setScale(2, RoundingMode.HALF_UP));
    }

    /** Checks that the line has everything the buyer's schedule requires; a part of a shared line may be zero. */
    public boolean isComplete() {
        return !code.isEmpty() && !label.isEmpty() && !unit.isEmpty() && quantity.signum() > 0 && isPriced();
    }

    /** Checks that the line has a price; a part of a shared line may be zero. */
    boolean isPriced() {
        return shared || unitPrice.signum() > 0;
    }

    /** Returns the same line with another unit price. */
    PriceLine priced(BigDecimal price) {
        return new PriceLine(code, label, unit, quantity, price, shared);
    }

    PriceLine asShared() {
        return new PriceLine(code, label, unit, quantity, unitPrice, true);
    }

    /** Checks that the line differs from another in its price only. */
    boolean isSameBut(PriceLine other) {
        return priced(BigDecimal.ZERO).equals(other.priced(BigDecimal.ZERO));
    }

    private static String shortEnough(String field, String text, int longest) {
        String stripped = text.strip();
        if (stripped.length() > longest) {
            throw RuleViolation.of(field, "bid.line.text-too-long", longest);
        }
        return stripped;
    }

    private static BigDecimal figure(String field, BigDecimal figure, int decimals) {
        // toPlainString() must not run before the range is checked: 1E999999999 would fill the memory with zeros
        BigDecimal exact = figure.stripTrailingZeros();
        if (exact.scale() > decimals) {
            throw RuleViolation.of(field, "bid.line.too-fine", decimals);
        }
        if (exact.signum() < 0 || exact.compareTo(LIMIT) >= 0) {
            throw RuleViolation.of(field, "bid.line.out-of-range");
        }
        return exact.setScale(decimals, RoundingMode.UNNECESSARY);
    }

    /** Omits the price, so that no log can contain it. */
    @Override
    public String toString() {
        return "PriceLine[" + code + "]";
    }
}

package org.cordee.play;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cordee.bid.PriceLine;
import org.cordee.bid.PriceView;

/** Invents unit prices for the lines that the buyer's file gives a member, so that they add up to its agreed amount. */
public final class SpreadPrices {

    private static final int DECIMALS = 6;

    /** The price of a unit in millionths still brings a line with fewer units to each cent. */
    private static final BigDecimal MOST_UNITS = new BigDecimal("9999");

    private SpreadPrices() {}

    /**
     * Returns the same amount for each line; the last line with few units gets what rounding leaves.
     *
     * @return the unit prices in euros without VAT, by the codes of the lines
     */
    public static Map<String, BigDecimal> of(PriceView price) {
        List<PriceLine> lines = price.lines();
        BigDecimal each = price.agreed().euros().divide(BigDecimal.valueOf(lines.size()), 2, RoundingMode.DOWN);
        PriceLine last = lines.stream()
                .filter(line -> line.quantity().signum() > 0 && line.quantity().compareTo(MOST_UNITS) < 0)
                .reduce((one, other) -> other)
                .orElseThrow(() -> new IllegalStateException(price.id() + " has no line with few units"));
        Map<String, BigDecimal> prices = new LinkedHashMap<>();
        BigDecimal rest = price.agreed().euros();
        for (PriceLine line : lines) {
            if (!line.code().equals(last.code())) {
                BigDecimal unitPrice = unitPrice(each, line.quantity());
                prices.put(line.code(), unitPrice);
                rest = rest.subtract(line.quantity().multiply(unitPrice).setScale(2, RoundingMode.HALF_UP));
            }
        }
        prices.put(last.code(), rest.divide(last.quantity(), DECIMALS, RoundingMode.HALF_UP));
        return prices;
    }

    private static BigDecimal unitPrice(BigDecimal amount, BigDecimal quantity) {
        return quantity.signum() == 0 ? amount : amount.divide(quantity, 2, RoundingMode.DOWN);
    }
}

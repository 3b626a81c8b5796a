package org.cordee.bid;

import java.math.BigDecimal;
import java.util.List;
import org.cordee.shared.Amount;
import org.cordee.shared.RuleViolation;

/** The lines of one price: computes their sum and checks that they may be handed in. */
record PriceSchedule(List<PriceLine> lines) {

    Amount total() {
        return Amount.sum(lines.stream().map(PriceLine::total).toList());
    }

    /**
     * Refuses incomplete lines.
     *
     * @param given true when the buyer's file gives the lines
     * @throws RuleViolation with the first line that lacks a value
     */
    void requireComplete(boolean given) {
        if (lines.isEmpty()) {
            throw RuleViolation.of("lines", "bid.price.no-line");
        }
        for (int at = 0; at < lines.size(); at++) {
            if (!(given ? lines.get(at).isPriced() : lines.get(at).isComplete())) {
                throw RuleViolation.of("lines[" + at + "]", "bid.price.line-incomplete", at + 1);
            }
        }
    }

    /**
     * Refuses lines whose exact products do not add up to whole cents: a file that adds them up without rounding would
     * show another total.
     *
     * @throws RuleViolation with the first line that does not come out at whole cents
     */
    void requireExact() {
        BigDecimal exact = lines.stream()
                .map(line -> line.quantity().multiply(line.unitPrice()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (exact.compareTo(total().euros()) == 0) {
            return;
        }
        for (int at = 0; at < lines.size(); at++) {
            PriceLine line = lines.get(at);
            BigDecimal product = line.quantity().multiply(line.unitPrice());
            if (product.compareTo(line.total().euros()) != 0) {
                throw RuleViolation.of("lines[" + at + "]", "bid.price.not-whole-cents", line.code());
            }
        }
    }

    /**
     * Refuses a sum that is not the agreed amount.
     *
     * @throws RuleViolation with the difference
     */
    void requireAgreed(Amount agreed) {
        Amount given = total();
        if (!given.equals(agreed)) {
            boolean tooMuch = given.compareTo(agreed) > 0;
            throw RuleViolation.of(
                    "lines",
                    tooMuch ? "bid.price.too-much" : "bid.price.too-little",
                    ConfidentialAmount.of(given),
                    ConfidentialAmount.of(agreed),
                    tooMuch
                            ? ConfidentialAmount.difference(given, agreed)
                            : ConfidentialAmount.difference(agreed, given));
        }
    }
}

package org.cordee.bid.web;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordee.bid.OutlineView;
import org.cordee.shared.NumberInput;
import org.jspecify.annotations.Nullable;

/** The sum of the weights of one lot as they are typed, beside what the notice publishes about them. */
record WeightSum(OutlineView.LotCriteria lot, BigDecimal sum) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** Returns the rest to a hundred, which the price and the criteria outside the memo have. */
    public BigDecimal rest() {
        return WHOLE.subtract(sum);
    }

    /** Adds the typed weights up by the number of the lot; a weight that is no figure does not count. */
    static List<WeightSum> of(List<OutlineView.LotCriteria> lots, List<Typed> weights) {
        Map<String, BigDecimal> sums = new HashMap<>();
        weights.forEach(one -> sums.merge(String.valueOf(one.lotNumber()), figure(one.weight()), BigDecimal::add));
        return lots.stream()
                .map(lot -> new WeightSum(lot, sums.getOrDefault(lot.lotNumber(), BigDecimal.ZERO)))
                .toList();
    }

    /** A weight as it is typed, in a lot; the lot is null when the writer is not known. */
    record Typed(@Nullable String lotNumber, String weight) {}

    /** Returns the typed weight in per cent; zero when it is none. */
    private static BigDecimal figure(String typed) {
        String figure = NumberInput.plain(typed);
        return isWeight(figure) ? new BigDecimal(figure) : BigDecimal.ZERO;
    }

    /** Tells whether a text without spaces and units is a weight in per cent. */
    static boolean isWeight(String figure) {
        return figure.matches("\\d{1,3}(\\.\\d{1,4})?");
    }
}

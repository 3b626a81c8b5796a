package org.cordee.bid;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Adds up the weights of the sections of each lot: together they are never more than a hundred per cent. */
class LotWeights {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final Map<UUID, BigDecimal> sums = new HashMap<>();

    /**
     * Adds the weight of one section.
     *
     * @throws RuleViolation at the field of the weight when the lot's sum exceeds a hundred per cent
     */
    void add(UUID lotId, @Nullable BigDecimal weight) {
        BigDecimal sum = sums.merge(lotId, Objects.requireNonNullElse(weight, BigDecimal.ZERO), BigDecimal::add);
        if (sum.compareTo(WHOLE) > 0) {
            throw RuleViolation.of("weight", "bid.outline.weights");
        }
    }
}

package org.cordee.tender;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A quality by which bids are judged (BT-539, BT-734).
 *
 * @param weight in percent, two decimals at most, where the notice gives an exact percentage (BT-5421); else null
 */
@Embeddable
public record AwardCriterion(String name, @Nullable BigDecimal weight) {

    private static final int LONGEST_NAME = 500;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** Writes criteria as text, one to a line, for example {@code Délai (40 %)}. */
    static String written(List<AwardCriterion> criteria) {
        return criteria.stream()
                .map(criterion -> criterion.weight() == null
                        ? criterion.name()
                        : criterion.name() + " ("
                                + criterion.weight().stripTrailingZeros().toPlainString() + " %)")
                .collect(Collectors.joining("\n"));
    }

    public AwardCriterion {
        name = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        boolean usable = weight != null
                && weight.signum() > 0
                && weight.compareTo(WHOLE) <= 0
                && weight.stripTrailingZeros().scale() <= 2;
        weight = usable ? weight : null;
    }
}

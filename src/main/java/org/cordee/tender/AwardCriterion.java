package org.cordee.tender;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
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

    public AwardCriterion {
        name = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        boolean usable = weight != null
                && weight.signum() > 0
                && weight.compareTo(WHOLE) <= 0
                && weight.stripTrailingZeros().scale() <= 2;
        weight = usable ? weight : null;
    }
}

package org.cordee.bid;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.cordee.shared.CollectedRefusals;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The requirements of a section: the award criterion as the outline names it, its weight in percent and the buyer's
 * page limit. Weight and limit are null when the consultation does not state them.
 */
@Embeddable
public record SectionBrief(
        String heading,
        @Nullable BigDecimal weight,
        @Nullable Integer maxPages) {

    public static final int LONGEST_HEADING = 200;
    public static final int MOST_PAGES = 500;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    public SectionBrief {
        heading = heading.strip();
        CollectedRefusals checks = new CollectedRefusals();
        if (heading.isEmpty() || heading.length() > LONGEST_HEADING) {
            checks.refuse(RuleViolation.of("heading", "bid.outline.heading", LONGEST_HEADING));
        }
        BigDecimal exact = weight == null ? null : weight.stripTrailingZeros();
        if (exact != null && (exact.scale() > 2 || exact.signum() <= 0 || exact.compareTo(WHOLE) > 0)) {
            checks.refuse(RuleViolation.of("weight", "bid.outline.weight"));
        }
        if (maxPages != null && (maxPages < 1 || maxPages > MOST_PAGES)) {
            checks.refuse(RuleViolation.of("maxPages", "bid.outline.pages", MOST_PAGES));
        }
        checks.throwIfRefused();
        weight = exact == null ? null : exact.setScale(2);
    }

    /** Returns the same brief with another page limit, null when the buyer sets none. */
    SectionBrief limitedTo(@Nullable Integer pages) {
        if (pages != null && (pages < 1 || pages > MOST_PAGES)) {
            throw RuleViolation.of("pages", "bid.pages.out-of-range", MOST_PAGES);
        }
        return new SectionBrief(heading, weight, pages);
    }
}

package org.cordee.organisation.search;

import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * A purchase for which structures are looked for.
 *
 * @param object what is bought, as the buyer writes it
 * @param cpv digits of a CPV code or of its beginning; null when the words of the object decide
 * @param place a commune, postal code, département, region or NUTS area
 * @param radius kilometres around the place
 * @param hoursPerMonth the work of one month; a structure that states at least these hours could do it alone
 */
public record Purchase(String object, @Nullable String cpv, String place, int radius, long hoursPerMonth) {

    /** @throws RuleViolation when the radius is not between 1 and {@value SearchCriteria#WIDEST} kilometres */
    public Purchase {
        if (radius < 1 || radius > SearchCriteria.WIDEST) {
            throw RuleViolation.of("radius", "organisation.search.radius-range", SearchCriteria.WIDEST);
        }
        if (hoursPerMonth < 1) {
            throw new IllegalArgumentException("a purchase has work, not " + hoursPerMonth + " hours");
        }
    }
}

package org.cordee.agreement;

import org.cordee.consortium.Words;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * What the lead chooses of the agreement's text, beside what the shares say.
 *
 * @param withdrawalDays how long before the deadline a member says that it withdraws
 * @param transferDays within how many days the lead passes on what reached a single account
 * @param confidentialityYears how long secrets are kept after the end
 * @param particular a clause of this grouping's own, or null
 */
public record Wording(
        int withdrawalDays,
        int transferDays,
        int confidentialityYears,
        @Nullable String particular) {

    public static final Wording USUAL = new Wording(10, 10, 3, null);

    private static final int LONGEST_NOTICE = 90;
    private static final int LONGEST_TRANSFER = 30;
    private static final int SHORTEST_SECRET = 2;
    private static final int LONGEST_SECRET = 5;

    public Wording {
        requireWithin("withdrawalDays", withdrawalDays, 1, LONGEST_NOTICE);
        requireWithin("transferDays", transferDays, 1, LONGEST_TRANSFER);
        requireWithin("confidentialityYears", confidentialityYears, SHORTEST_SECRET, LONGEST_SECRET);
        particular = Words.optional(particular, "particular");
    }

    private static void requireWithin(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw RuleViolation.of(field, "agreement.out-of-range", least, most);
        }
    }
}

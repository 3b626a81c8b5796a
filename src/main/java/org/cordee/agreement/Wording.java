package org.cordee.agreement;

import jakarta.persistence.Embeddable;
import org.cordee.consortium.TextRules;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The lead's choices for the agreement's text, beside the agreed shares.
 *
 * @param withdrawalDays how long before the deadline a member announces that it withdraws
 * @param transferDays within how many days the lead passes on money that reached a single account
 * @param confidentialityYears how long secrets are kept after the end
 * @param negotiationFloor down to how many percent of each agreed amount the lead may negotiate, 50 to 100; 0 when it
 * may not
 * @param amendments whether the lead may sign later changes of the contract for the members
 * @param particular a clause of this consortium's own, or null
 */
@Embeddable
public record Wording(
        int withdrawalDays,
        int transferDays,
        int confidentialityYears,
        int negotiationFloor,
        boolean amendments,
        @Nullable String particular) {

    public static final Wording USUAL = new Wording(10, 10, 3, null);

    private static final int WHOLE = 100;
    private static final int LOWEST_FLOOR = 50;
    private static final int LONGEST_NOTICE = 90;
    private static final int LONGEST_TRANSFER = 30;
    private static final int SHORTEST_SECRET = 2;
    private static final int LONGEST_SECRET = 5;

    public Wording {
        requireWithin("withdrawalDays", withdrawalDays, 1, LONGEST_NOTICE);
        requireWithin("transferDays", transferDays, 1, LONGEST_TRANSFER);
        requireWithin("confidentialityYears", confidentialityYears, SHORTEST_SECRET, LONGEST_SECRET);
        if (negotiationFloor != 0) {
            requireWithin("negotiationFloor", negotiationFloor, LOWEST_FLOOR, WHOLE);
        }
        particular = TextRules.optional(particular, "particular");
    }

    /**
     * Creates a wording with the usual powers: to negotiate down to the agreed amounts, and not to change the contract.
     */
    public Wording(int withdrawalDays, int transferDays, int confidentialityYears, @Nullable String particular) {
        this(withdrawalDays, transferDays, confidentialityYears, WHOLE, false, particular);
    }

    public boolean mayNegotiate() {
        return negotiationFloor > 0;
    }

    public boolean mayNegotiateBelow() {
        return mayNegotiate() && negotiationFloor < WHOLE;
    }

    private static void requireWithin(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw RuleViolation.of(field, "agreement.out-of-range", least, most);
        }
    }
}

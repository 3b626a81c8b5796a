package org.cordee.design;

import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * What the lead says of one lot before a design is looked for.
 *
 * @param amount of the whole lot, without VAT
 * @param labourShare the part of the amount that is wages; without it no hour can be computed, and the target of hours is no
 *     aim
 * @param hourlyCost as the buyer's documents say; without it the product's default, to be confirmed
 * @param clauseHours of people in insertion that the contract asks for
 * @param leadHours that the lead would hire people in insertion for itself
 * @param leastLead the smallest share the lead keeps
 * @param mostMembers how many partners at most
 */
public record Brief(
        Amount amount,
        @Nullable Percentage labourShare,
        @Nullable Amount hourlyCost,
        @Nullable Hours clauseHours,
        Hours leadHours,
        Percentage leastLead,
        int mostMembers) {

    /** As many partners as a grouping has slots. */
    public static final int MOST_MEMBERS = 20;

    public Brief {
        if (amount.isZero()) {
            throw RuleViolation.of("amount", "design.amount-of-nothing");
        }
        if (hourlyCost != null && hourlyCost.cents() < 100) {
            throw RuleViolation.of("hourlyCost", "design.hour-for-nothing");
        }
        if (leastLead.tenThousandths() == 0 || leastLead.compareTo(Percentage.HUNDRED) == 0) {
            throw RuleViolation.of("leastLead", "design.lead-share");
        }
        if (mostMembers < 1 || mostMembers > MOST_MEMBERS) {
            throw RuleViolation.of("mostMembers", "design.members-range", MOST_MEMBERS);
        }
    }
}

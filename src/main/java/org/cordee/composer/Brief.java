package org.cordee.composer;

import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The lead's figures of one lot, given before a design is searched for.
 *
 * @param amount of the whole lot, without VAT
 * @param labourShare the part of the amount that is wages; without it no hours can be computed, and the target of hours
 * is not searched for; a search needs it when the contract asks for hours
 * @param hourlyCost from the buyer's documents; without it the product's default, to be confirmed
 * @param clauseHours of people in insertion that the contract asks for
 * @param leadHours of people in insertion that the lead would hire itself
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

    /** The maximum of partners: as many as a consortium has slots. */
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

    /** @throws RuleViolation when the contract asks for hours, and no hours can be computed without the labour share */
    void requireFiguresForItsHours() {
        boolean missing = labourShare == null || labourShare.tenThousandths() == 0;
        if (clauseHours != null && clauseHours.value() > 0 && missing) {
            throw RuleViolation.of("labourShare", "design.labour-share-missing", clauseHours.value());
        }
    }
}

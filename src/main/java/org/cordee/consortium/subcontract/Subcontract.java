package org.cordee.consortium.subcontract;

import java.util.List;
import java.util.UUID;
import org.cordee.consortium.TextRules;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.RuleViolation;

/**
 * A part of its share that a member plans to give to an enterprise that is no party to the contract (L2193-2). Prices:
 * level 3.
 *
 * @param memberId the member that subcontracts, in one lot
 * @param establishmentId the subcontractor, in the directory
 * @param nature the subcontracted work, as the declaration names it (R2193-1, 1°)
 * @param amount the maximum to be paid to the subcontractor, without VAT (R2193-1, 3°); more than zero
 * @param hours of its own people in insertion, not of its own subcontractors
 * @param accessory the work is not the core of the contract, which matters on a reserved lot
 * @param service a service or an installation where goods are bought: pure supplies are no subcontract (L2193-1)
 * @param tasks the essential tasks of the documents that go with it, which R2142-27 forbids and the legal check names
 * @param terms its rank, and the other facts of its declaration
 */
public record Subcontract(
        UUID memberId,
        UUID establishmentId,
        String nature,
        Amount amount,
        Hours hours,
        boolean accessory,
        boolean service,
        List<String> tasks,
        SubcontractTerms terms) {

    /** The limit of hours, more than any enterprise works on one contract; sums of them stay whole numbers. */
    private static final int MOST_HOURS = 1_000_000;

    public Subcontract {
        nature = TextRules.required(nature, "nature", TextRules.SHORT);
        tasks = List.copyOf(tasks);
        refuseTooMany(hours);
        if (amount.isZero()) {
            throw RuleViolation.of("amount", "consortium.subcontracts.nothing");
        }
    }

    static void refuseTooMany(Hours hours) {
        if (hours.value() > MOST_HOURS) {
            throw RuleViolation.of("hours", "consortium.subcontracts.too-many-hours", MOST_HOURS);
        }
    }

    /** Returns the subcontract with only those of its tasks that the documents still name. */
    Subcontract among(List<String> named) {
        return new Subcontract(
                memberId,
                establishmentId,
                nature,
                amount,
                hours,
                accessory,
                service,
                tasks.stream().filter(named::contains).toList(),
                terms);
    }
}

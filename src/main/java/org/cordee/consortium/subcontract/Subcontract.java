package org.cordee.consortium.subcontract;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.List;
import java.util.Objects;
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
@Embeddable
public record Subcontract(
        @Column(name = "member_id") UUID memberId,
        @Column(name = "establishment_id") UUID establishmentId,
        @Column(name = "nature") String nature,
        @Column(name = "amount") Amount amount,
        @Column(name = "hours") Hours hours,
        @Column(name = "accessory") boolean accessory,
        @Column(name = "service") boolean service,

        @Convert(converter = TasksConverter.class) @Column(name = "tasks")
        List<String> tasks,

        @Embedded SubcontractTerms terms) {

    /** The limit of hours, more than any enterprise works on one contract; sums of them stay whole numbers. */
    private static final int MOST_HOURS = 1_000_000;

    public Subcontract {
        nature = TextRules.required(nature, "nature", TextRules.SHORT);
        tasks = List.copyOf(tasks);
        // Hibernate reads an embeddable without a value as null
        terms = Objects.requireNonNullElse(terms, SubcontractTerms.UNSAID);
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

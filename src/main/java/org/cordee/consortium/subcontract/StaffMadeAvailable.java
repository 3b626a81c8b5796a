package org.cordee.consortium.subcontract;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.RuleViolation;

/**
 * People in insertion whom an AI, an ETTI, an EATT or a GEIQ makes available to a member. It is no subcontract: the
 * member alone is liable for the work. The amount paid to the employer out of the member's part counts for the employer
 * in the targets.
 *
 * @param memberId the member that uses them, in one lot
 * @param establishmentId the employer, in the directory
 * @param hours more than zero
 * @param amount without VAT, out of the member's part; zero as long as it is not known
 */
@Embeddable
public record StaffMadeAvailable(
        @Column(name = "member_id") UUID memberId,
        @Column(name = "establishment_id") UUID establishmentId,
        @Column(name = "hours") Hours hours,
        @Column(name = "amount") Amount amount) {

    public StaffMadeAvailable {
        Subcontract.refuseTooMany(hours);
        if (hours.equals(Hours.NONE)) {
            throw RuleViolation.of("hours", "consortium.subcontracts.no-hours");
        }
    }
}

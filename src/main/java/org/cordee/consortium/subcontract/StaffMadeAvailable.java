package org.cordee.consortium.subcontract;

import java.util.UUID;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.RuleViolation;

/**
 * People in insertion whom an AI, an ETTI, an EATT or a GEIQ makes available to a member. It is no subcontract: nobody else
 * answers for the work. What the employer is paid for it out of the member's part counts for the employer in the targets.
 *
 * @param memberId who uses them, in one lot
 * @param establishmentId who employs them, in the directory
 * @param hours more than none
 * @param amount without VAT, of the member's part; zero as long as it is not known
 */
public record StaffMadeAvailable(UUID memberId, UUID establishmentId, Hours hours, Amount amount) {

    public StaffMadeAvailable {
        Subcontract.refuseTooMany(hours);
        if (hours.equals(Hours.NONE)) {
            throw RuleViolation.of("hours", "consortium.subcontracts.no-hours");
        }
    }
}

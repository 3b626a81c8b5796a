package org.cordee.consortium.subcontract;

import java.util.UUID;
import org.cordee.shared.Hours;
import org.cordee.shared.RuleViolation;

/**
 * People in insertion whom an AI, an ETTI, an EATT or a GEIQ makes available to a member. It is no subcontract: nobody else
 * answers for the work, so nothing of the member's amount goes with it.
 *
 * @param memberId who uses them, in one lot
 * @param establishmentId who employs them, in the directory
 * @param hours more than none
 */
public record StaffMadeAvailable(UUID memberId, UUID establishmentId, Hours hours) {

    public StaffMadeAvailable {
        Subcontract.refuseTooMany(hours);
        if (hours.equals(Hours.NONE)) {
            throw RuleViolation.of("hours", "consortium.subcontracts.no-hours");
        }
    }
}

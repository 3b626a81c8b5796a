package org.cordee.composer;

import java.util.Set;
import java.util.UUID;
import org.cordee.law.casefile.CaseOperator;
import org.cordee.organisation.OrganisationKind;
import org.jspecify.annotations.Nullable;

/**
 * An establishment of the directory as a design needs it, on one day.
 *
 * @param siret also its identifier in a case
 * @param hoursPerMonth its capacity for a new contract, null when it is unknown
 * @param law the facts about it that the law needs
 */
public record Firm(
        UUID establishmentId,
        UUID organisationId,
        String siret,
        String name,
        String city,
        Set<OrganisationKind> kinds,
        @Nullable Integer hoursPerMonth,
        CaseOperator law) {

    /** Returns the staff whose hours count, in ten-thousandths of a per cent; 0 when none is known. */
    long insertionStaff() {
        return law.insertion().insertionStaff() == null
                ? 0
                : law.insertion().insertionStaff().tenThousandths();
    }
}

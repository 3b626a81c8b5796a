package org.cordee.design;

import java.util.Set;
import java.util.UUID;
import org.cordee.compliance.lawcase.Organisation;
import org.cordee.organisation.profile.Kind;
import org.jspecify.annotations.Nullable;

/**
 * An establishment of the directory as a design needs it, on one day.
 *
 * @param siret also what names it in a case
 * @param hoursPerMonth it can give to a new contract, null when it did not say
 * @param law what the law is asked about it by
 */
public record Firm(
        UUID establishmentId,
        UUID organisationId,
        String siret,
        String name,
        String city,
        Set<Kind> kinds,
        @Nullable Integer hoursPerMonth,
        Organisation law) {

    /** The staff whose hours count, in ten-thousandths of a per cent; 0 when none is known. */
    long insertionStaff() {
        return law.insertion().insertionStaff() == null
                ? 0
                : law.insertion().insertionStaff().tenThousandths();
    }
}

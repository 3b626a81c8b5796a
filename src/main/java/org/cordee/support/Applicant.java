package org.cordee.support;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the directory says of who looks for support, as far as D20 depends on it.
 *
 * @param establishmentId the place it is judged by; null when the directory knows none
 * @param department of that place; null when it is not known
 * @param siae that place has a convention of L5132-4 in force
 * @param adapted that place is an adapted enterprise or an ESAT with an approval in force
 */
public record Applicant(
        UUID organisationId,
        String legalName,
        @Nullable UUID establishmentId,
        @Nullable String department,
        Territory territory,
        boolean ess,
        boolean siae,
        boolean adapted,
        boolean cooperative,
        boolean company) {}

package org.cordee.support;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise that looks for support, with the facts of the directory that D20 depends on.
 *
 * @param establishmentId the establishment it is judged by; null when the directory knows none
 * @param department of that establishment; null when it is not known
 * @param siae true when that establishment has a convention of L5132-4 in force
 * @param adapted true when that establishment is an adapted enterprise or an ESAT with an approval in force
 */
record Applicant(
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

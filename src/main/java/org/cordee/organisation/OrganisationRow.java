package org.cordee.organisation;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the directory's result list. */
public record OrganisationRow(
        UUID id,
        String legalName,
        @Nullable String siren,
        Set<OrganisationKind> kinds,
        Vocation vocation,
        @Nullable String city,
        @Nullable String department,
        int establishments) {}

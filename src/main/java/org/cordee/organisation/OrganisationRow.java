package org.cordee.organisation;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the directory. */
public record OrganisationRow(
        UUID id,
        String legalName,
        @Nullable String siren,
        Set<Kind> kinds,
        Vocation vocation,
        @Nullable String city,
        @Nullable String department,
        int establishments) {}

package org.cordee.organisation;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that helps enterprises.
 *
 * @param themes codes; one of them may name the kind of support organisation, for example {@code dla} or {@code cress}
 */
public record SupportOrganisation(
        UUID id,
        String legalName,
        Vocation vocation,
        @Nullable String city,
        Set<String> themes) {}

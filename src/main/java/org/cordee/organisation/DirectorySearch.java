package org.cordee.organisation;

import org.jspecify.annotations.Nullable;

/**
 * The criteria of a search in the directory; null means that the criterion is not used.
 *
 * @param name words of the name, or a SIREN or SIRET
 * @param activity a CPV code, the beginning of one, or a theme
 * @param place a département, a postal code, a NUTS area or the beginning of a town's name
 */
public record DirectorySearch(
        @Nullable String name,
        @Nullable OrganisationKind kind,
        @Nullable String activity,
        @Nullable String place) {

    public static final DirectorySearch EVERYTHING = new DirectorySearch(null, null, null, null);
}

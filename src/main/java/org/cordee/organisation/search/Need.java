package org.cordee.organisation.search;

import java.util.Set;
import java.util.UUID;
import org.cordee.organisation.profile.Cpv;
import org.cordee.organisation.profile.Kind;
import org.cordee.organisation.profile.Siren;
import org.jspecify.annotations.Nullable;

/**
 * What a slot looks for.
 *
 * @param places NUTS areas or département codes where the work is; empty when it may be anywhere
 * @param wantedKinds any of these will do; empty when the kind does not matter
 * @param hours of work over the whole contract; 0 when the slot asks for none
 * @param months the contract lasts
 * @param excludedOrganisations the lead itself, and whoever was asked before
 * @param leadSiren subsidiaries of this unit's group are pointed out
 */
public record Need(
        Cpv cpv,
        Set<String> places,
        Set<Kind> wantedKinds,
        int hours,
        int months,
        Set<UUID> excludedOrganisations,
        @Nullable Siren leadSiren) {

    /** A contract whose length nobody gave is counted as a year. */
    private static final int USUAL_MONTHS = 12;

    public Need {
        places = Set.copyOf(places);
        wantedKinds = Set.copyOf(wantedKinds);
        excludedOrganisations = Set.copyOf(excludedOrganisations);
        months = months <= 0 ? USUAL_MONTHS : months;
        hours = Math.max(0, hours);
    }
}

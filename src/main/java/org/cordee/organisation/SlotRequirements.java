package org.cordee.organisation;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The requirements of a slot, for which candidates are searched.
 *
 * @param places NUTS areas or département codes where the work is; empty when it may be anywhere
 * @param wantedKinds accepted kinds, one is enough; empty when the kind does not matter
 * @param hours of work over the whole contract; 0 when the slot asks for none
 * @param months duration of the contract; 0 when it is unknown
 * @param excludedOrganisations the lead itself, and the organisations asked before
 * @param leadSiren subsidiaries of this unit's group are marked
 */
public record SlotRequirements(
        Cpv cpv,
        Set<String> places,
        Set<OrganisationKind> wantedKinds,
        int hours,
        int months,
        Set<UUID> excludedOrganisations,
        @Nullable Siren leadSiren) {

    public SlotRequirements {
        places = Set.copyOf(places);
        wantedKinds = Set.copyOf(wantedKinds);
        excludedOrganisations = Set.copyOf(excludedOrganisations);
        months = Math.max(0, months);
        hours = Math.max(0, hours);
    }
}

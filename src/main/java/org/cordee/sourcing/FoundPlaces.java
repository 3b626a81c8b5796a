package org.cordee.sourcing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.organisation.search.SearchHit;

/**
 * The establishments that a search found.
 *
 * @param organisations by establishment, in the order of the search
 * @param kilometres by establishment, from the searched place; those without a known distance are missing
 */
record FoundPlaces(Map<UUID, UUID> organisations, Map<UUID, Integer> kilometres) {

    /** Returns the establishments of some results; one without an establishment is left out. */
    static FoundPlaces of(List<SearchHit> hits) {
        Map<UUID, UUID> organisations = new LinkedHashMap<>();
        Map<UUID, Integer> kilometres = new HashMap<>();
        for (SearchHit hit : hits) {
            UUID establishment = hit.establishmentId();
            Long away = hit.kilometres();
            if (establishment != null) {
                organisations.put(establishment, hit.organisationId());
            }
            if (establishment != null && away != null) {
                kilometres.put(establishment, Math.toIntExact(away));
            }
        }
        return new FoundPlaces(organisations, kilometres);
    }
}

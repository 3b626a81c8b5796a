package org.cordee.organisation.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The results of one page with their total, the counts of the facets and what the search understood.
 *
 * @param total organisations found, each once
 * @param facets for each facet its values with counts above zero and the chosen ones, the largest first
 * @param partial whether the time of a query was over before all entries were looked at
 */
public record FoundOrganisations(
        List<SearchHit> hits, int total, Map<Facet, List<FacetCount>> facets, Understood understood, boolean partial) {

    /**
     * The words and the place as the search understood them.
     *
     * @param related the names of the activities that the typed words mean, as « jardinier » means landscaping
     * @param branches the branches of the CPV that were looked for, with their labels
     * @param tolerant the typed words in which typing mistakes were tolerated
     * @param dropped words over the limit of a search, which were not used
     * @param wide whether nothing was found first, so that the search was widened
     * @param place what the place is, or unknown
     * @param otherDepartments départements that have a commune of the same name
     * @param middle from where kilometres are counted; null for a wider area and for an unknown place
     */
    public record Understood(
            List<String> related,
            List<Branch> branches,
            List<String> tolerant,
            List<String> dropped,
            boolean wide,
            PlaceKind place,
            String placeCode,
            List<String> otherDepartments,
            @Nullable Middle middle) {}

    /**
     * The middle of the searched place, in degrees (WGS 84).
     *
     * @param approximate whether it is only the seat of the département
     */
    public record Middle(double latitude, double longitude, boolean approximate) {}

    /** A branch of the CPV; {@code above} when it was widened to the branch above the words. */
    public record Branch(String digits, String label, boolean above) {}

    /** The kind of the place that was understood. */
    public enum PlaceKind {
        COUNTRY,
        REGION,
        DEPARTMENT,
        POSTAL_CODE,
        COMMUNE,
        COMMUNE_BEGINNING,
        UNKNOWN
    }

    public static FoundOrganisations none(Understood understood) {
        return new FoundOrganisations(List.of(), 0, Map.of(), understood, false);
    }

    /** Returns the counts of a facet; empty when no result has a value of it. */
    public List<FacetCount> counts(Facet facet) {
        return facets.getOrDefault(facet, List.of());
    }
}

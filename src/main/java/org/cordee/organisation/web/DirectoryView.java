package org.cordee.organisation.web;

import java.util.List;
import org.cordee.organisation.search.FoundOrganisations;
import org.cordee.organisation.search.SearchHit;

/**
 * The content of the page of the directory, with every text that does not come from the template.
 *
 * @param query the search as it stands in the address, without the number of the page
 * @param exactly query of the same search without the codes of everyday words and without typing mistakes
 * @param anywhere query of the same search without its place and its areas
 * @param placeName the place as it was understood
 * @param suggestedName a name under which the search may be kept
 */
record DirectoryView(
        FoundOrganisations result,
        List<HitView> hits,
        List<FacetView> facets,
        List<ChipView> chips,
        String query,
        String exactly,
        String anywhere,
        String placeName,
        String suggestedName) {

    /** One result with its reasons and the chosen facts. */
    record HitView(SearchHit hit, String placeName, List<WhyView> why, List<FactView> facts) {}

    /** One recorded fact with its name. */
    record FactView(String title, String text) {}

    /** One reason: what it is about, the words that matched, and the rest of the sentence. */
    record WhyView(String title, String found, String text) {}

    /** One facet with its choices; {@code open} shows it unfolded. */
    record FacetView(String name, boolean open, List<ChoiceView> choices) {}

    /** One choice of a facet: a box to tick. */
    record ChoiceView(String parameter, String value, String label, int count, boolean selected) {}

    /** A chosen condition, with the address of the search without it. */
    record ChipView(String label, String query) {}
}

package org.cordee.organisation.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.cordee.nomenclature.Suggestion;
import org.cordee.organisation.search.FoundOrganisations.PlaceKind;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The places that a search suggests while a user types. */
class PlaceSuggestionsTests {

    private final PlaceSuggestions places = places();

    @Test
    void suggestsCommunesDepartmentsAndRegionsInOneList() {
        assertThat(places.search("seine mar", Locale.FRENCH, 12))
                .contains(new Suggestion("Seine-Maritime", "Seine-Maritime", "Département 76", null));
        assertThat(places.search("normandie", Locale.FRENCH, 12))
                .contains(new Suggestion("Normandie", "Normandie", "Région", null));
        assertThat(codes("rouen")).startsWith("Rouen (76)");
        assertThat(codes("saint denis")).contains("Saint-Denis (93)", "Saint-Denis (974)");
        assertThat(codes("76000")).contains("Rouen (76)");
    }

    /** An entry is put into the field as text: the search must understand every one. */
    @Test
    void theSearchUnderstandsEverySuggestion() {
        SampleIndex index = new SampleIndex();
        for (String words : List.of("saint", "paris", "corse", "reunion", "la", "bre", "2a", "97", "ile", "grand")) {
            for (String code : codes(words)) {
                assertThat(index.search(SearchCriteria.EVERYTHING.near(code, null))
                                .understood()
                                .place())
                        .as(code)
                        .isNotEqualTo(PlaceKind.UNKNOWN);
            }
        }
    }

    @Test
    void findsAnEntryByItsText() {
        assertThat(places.find("Rouen (76)", Locale.FRENCH))
                .map(Suggestion::label)
                .contains("Rouen");
        assertThat(places.find("Nulle Part", Locale.FRENCH)).isEmpty();
    }

    private List<String> codes(String words) {
        return places.search(words, Locale.FRENCH, 12).stream()
                .map(Suggestion::code)
                .toList();
    }

    private static PlaceSuggestions places() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasenames("messages.organisation");
        texts.setDefaultEncoding("UTF-8");
        return new PlaceSuggestions(texts);
    }
}

package org.cordee.nomenclature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordIndexTests {

    private final WordIndex index = WordIndex.of(List.of(
            "Entretien d'espaces verts", "Espaces verts", "Nettoyage de bureaux", "Mobilier de bureau", "Le Havre"));

    @ParameterizedTest
    @CsvSource({
        "netoyage, nettoyage, true",
        "nettoyagge, nettoyage, true",
        "nettayage, nettoyage, true",
        "netotyage, nettoyage, true",
        "nettayag, nettoyage, true",
        "ettoyage, nettoyage, true",
        "netoyagge, nettoyage, false",
        "voirie, nettoyage, false",
        "bureu, bureau, true",
        "bureaux, bureau, true"
    })
    void allowsOneWrongMissingAdditionalOrExchangedLetter(String typed, String word, boolean found) {
        assertThat(WordIndex.hasOneTypo(typed, word)).isEqualTo(found);
    }

    @Test
    void putsTheWholeTextBeforeALongerOne() {
        assertThat(texts("espaces verts")).containsExactly(1, 0);
        assertThat(texts("vert espace")).containsExactly(1, 0);
    }

    @Test
    void findsTextsThatHaveAllWordsAndOthersOnlyWhenNoneHas() {
        assertThat(texts("bureau")).containsExactlyInAnyOrder(2, 3);
        assertThat(texts("mobilier bureau")).containsExactly(3);
        assertThat(texts("mobilier jardin")).containsExactly(3);
    }

    @Test
    void readsTheBeginningOfAWord() {
        assertThat(texts("nett")).containsExactly(2);
        assertThat(texts("hav")).containsExactly(4);
    }

    @Test
    void allowsNoTypoInAShortWordOrANumber() {
        assertThat(texts("vort")).isEmpty();
        assertThat(WordIndex.of(List.of("76540")).search("76541", 10, (text, complete) -> 0))
                .isEmpty();
    }

    @Test
    void splitsWordsWithoutAccentsCapitalsAndPlurals() {
        assertThat(Words.of("Les Œuvres d’Été, 81.21Z et 77310000-6"))
                .containsExactly("oeuvre", "ete", "8121z", "77310000");
        assertThat(Words.of("St-Denis")).containsExactly("saint", "deni");
        assertThat(Words.of("de la")).containsExactly("de", "la");
    }

    private List<Integer> texts(String query) {
        return index.search(query, 10, (text, complete) -> 0).stream()
                .map(WordIndex.Match::text)
                .toList();
    }
}

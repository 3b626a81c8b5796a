package org.cordee.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The words by which entries are found. */
class SearchWordsTests {

    @Test
    void takesTheWordsOfAQuestionThatOtherQuestionsDoNotHave() {
        assertThat(SearchWords.of("Comment limitez-vous le bruit ?")).containsExactly("limite", "bruit");
    }

    @Test
    void readsNeitherAccentsNorCapitalsAndNoSignThatSqlUnderstands() {
        assertThat(SearchWords.of("RÉEMPLOI % des_matériaux, ÉTÉ")).containsExactly("reempl", "materi", "ete");
    }

    @Test
    void hasAFewWordsAtMost() {
        assertThat(SearchWords.of("un deux trois quatre cinq six sept huit neuf dix onze douze treize".repeat(20)))
                .hasSize(SearchWords.MOST);
    }

    @Test
    void findsNoWordInAnEmptyQuestion() {
        assertThat(SearchWords.of(" ? ")).isEmpty();
    }
}

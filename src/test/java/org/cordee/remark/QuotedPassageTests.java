package org.cordee.remark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.refused;

import org.cordee.bid.SectionText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A passage is found again as long as its words are in the text, in the form in which they are shown or typed. */
class QuotedPassageTests {

    private static final String TEXT = """
            ## Qui nous accueillons

            Nous accueillons **24 personnes** en parcours,
            orientées par [France Travail](https://travail.example/).
            Chacune *rencontre* une conseillère d’insertion.

            - premier accueil
            - suivi

            | Mois | Heures |
            |---|---|
            | mai | 120 |

            ![Un plan](picture:0190a000-0000-7000-8000-000000000001)
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "24 personnes en parcours, orientées par France Travail.",
                "Qui nous accueillons Nous accueillons",
                "rencontre une conseillère d'insertion",
                "Chacune *rencontre* une",
                "**24 personnes** en parcours, orientées",
                "premier accueil\nsuivi",
                "mai\t120",
                "24\u00a0personnes"
            })
    void isFoundAsItIsShownAndAsItWasTyped(String quote) {
        assertThat(SearchedText.of(text(TEXT)).contains(QuotedPassage.of(quote)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"25 personnes", "rencontre deux conseillères", "Nous Accueillons", "personnes 24"})
    void isNotFoundInOtherWords(String quote) {
        assertThat(SearchedText.of(text(TEXT)).contains(QuotedPassage.of(quote)))
                .isFalse();
    }

    @Test
    void isGoneWhenTheTextChanges() {
        QuotedPassage passage = QuotedPassage.of("rencontre une conseillère");

        assertThat(SearchedText.of(text("Chacune rencontre une conseillère.")).contains(passage))
                .isTrue();
        assertThat(SearchedText.of(text("Chacune rencontre souvent une conseillère."))
                        .contains(passage))
                .isFalse();
        assertThat(SearchedText.of(text("")).contains(passage)).isFalse();
    }

    @Test
    void noPassageIsInEveryText() {
        assertThat(QuotedPassage.of(" \n\u00a0")).isNull();
        assertThat(QuotedPassage.of(null)).isNull();
        assertThat(SearchedText.of(text("")).contains(null)).isTrue();
    }

    @Test
    void hasAtMostThreeHundredCharactersOnOneLine() {
        assertThat(QuotedPassage.of("  une\r\n conseillère \u202e"))
                .satisfies(passage -> assertThat(passage.words()).isEqualTo("une conseillère"));
        assertThat(QuotedPassage.of("x".repeat(300))).isNotNull();
        refused("remark.quote.too-long", () -> QuotedPassage.of("x".repeat(301)));
    }

    @Test
    void isSearchedInATextBeyondALimitAsItWasTyped() {
        String wide = "| a ".repeat(30) + "|\n" + "|---".repeat(30) + "|\nune conseillère";

        assertThat(SearchedText.of(text(wide)).contains(QuotedPassage.of("une conseillère")))
                .isTrue();
    }

    private static SectionText text(String markdown) {
        return new SectionText("Insertion", markdown);
    }
}

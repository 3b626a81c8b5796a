package org.cordee.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cordee.document.text.TextPage;
import org.junit.jupiter.api.Test;

/** Tests which passages of a file are shown as changed, and that a rewritten file costs little. */
class PassageDifferenceTests {

    @Test
    void showsTheChangedSentenceWithItsPlace() {
        PassageDifference difference = difference(
                SampleRules.pages(SampleRules.FIRST, SampleRules.CRITERIA),
                SampleRules.pages(SampleRules.FIRST, SampleRules.CRITERIA.replace("trente-cinq", "trente")));

        assertThat(difference.found()).isEqualTo(1);
        assertThat(difference.passages())
                .containsExactly(new ChangedPassage(
                        2,
                        "7.2",
                        "Le mémoire technique ne dépasse pas trente-cinq pages de format A4.",
                        "Le mémoire technique ne dépasse pas trente pages de format A4."));
    }

    @Test
    void showsNewAndMissingPassagesAlone() {
        List<TextPage> without = SampleRules.pages("Article 1 - Objet\nLe marché porte sur le réemploi.");
        List<TextPage> with = SampleRules.pages(
                "Article 1 - Objet\nLe marché porte sur le réemploi. Une visite du site est obligatoire.");

        assertThat(difference(without, with).passages())
                .containsExactly(new ChangedPassage(1, "1", null, "Une visite du site est obligatoire."));
        assertThat(difference(with, without).passages())
                .containsExactly(new ChangedPassage(1, "1", "Une visite du site est obligatoire.", null));
    }

    @Test
    void ignoresPagesAndEndsOfLines() {
        assertThat(difference(
                                SampleRules.pages("Le délai de validité est de\n120 jours."),
                                SampleRules.pages("", "Le délai de validité\nest de 120 jours."))
                        .found())
                .isZero();
    }

    @Test
    void comparesAWorkbookLineByLine() {
        PassageDifference difference = difference(
                List.of(new TextPage(1, "Réemploi", "Poste | 12\nDépose | 4\n")),
                List.of(new TextPage(1, "Réemploi", "Poste | 14\nDépose | 4\n")));

        assertThat(difference.passages()).containsExactly(new ChangedPassage(1, null, "Poste | 12", "Poste | 14"));
    }

    @Test
    void storesTheFirstPassagesAndCountsAll() {
        PassageDifference difference = difference(lines(0, 300), lines(1_000, 300));

        assertThat(difference.found()).isEqualTo(300);
        assertThat(difference.passages()).hasSize(PassageDifference.MOST);
    }

    @Test
    void givesUpSoonOnARewrittenFile() {
        long start = System.nanoTime();

        assertThat(PassageDifference.between(lines(0, 15_000), lines(20_000, 15_000)))
                .isEmpty();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    private static List<TextPage> lines(int from, int many) {
        return List.of(new TextPage(
                1,
                "Prix",
                IntStream.range(from, from + many).mapToObj(at -> "Poste " + at).collect(Collectors.joining("\n"))));
    }

    private static PassageDifference difference(List<TextPage> before, List<TextPage> after) {
        return PassageDifference.between(before, after).orElseThrow();
    }
}

package org.cordee.nomenclature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.cordee.RefusalAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The answers to words as users type them. */
class SuggestionTests {

    private final SuggestingCodes suggesting = new SuggestingCodes(List.of());

    static Stream<String> queries() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/suggestions.txt")).stream()
                .filter(line -> !line.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void findsTheExpectedCodeFirst(String line) {
        String[] cells = line.split(" \\| ", -1);

        List<Suggestion> found = suggesting.suggest(cells[0], cells[1], Locale.FRENCH);

        assertThat(found).hasSizeBetween(1, SuggestingCodes.MOST);
        assertThat(found.get(0).code() + " " + Objects.toString(found.get(0).synonym(), "-"))
                .isEqualTo(cells[2] + " " + cells[3]);
    }

    @Test
    void asksSixtyQueriesAtLeast() throws IOException {
        assertThat(queries()).hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void findsAFrenchNameByAnEnglishWordAndNamesItInTheLanguageOfTheUser() {
        assertThat(suggesting.suggest("CPV", "cucumbers", Locale.FRENCH))
                .extracting(Suggestion::label)
                .containsExactly("Concombres");
        assertThat(suggesting.suggest("CPV", "concombre", Locale.ENGLISH))
                .extracting(Suggestion::label)
                .containsExactly("Cucumbers");
    }

    /** In English stock is a broth too; a French user means the store. */
    @Test
    void prefersTheLanguageOfTheUserWhereAWordMeansTwoThings() {
        assertThat(suggesting.suggest("CPV", "stock", Locale.FRENCH).get(0).code())
                .isEqualTo("63120000");
        assertThat(suggesting.suggest("CPV", "stocks", Locale.ENGLISH))
                .extracting(Suggestion::code)
                .contains("15891600");
    }

    @Test
    void tellsCommunesOfOneNameApartByPostalCodeAndDepartment() {
        assertThat(suggesting.suggest("COMMUNE", "saint denis", Locale.FRENCH))
                .extracting(Suggestion::within)
                .contains("97400, La Réunion", "93200, Seine-Saint-Denis")
                .doesNotHaveDuplicates();
    }

    @Test
    void answersNothingForOneLetterAnUnknownWordOrATextWithoutEnd() {
        for (String words : List.of("", " ", "a", "xyzzy", "a".repeat(101), "%", "--", "\u0000\u0000")) {
            assertThat(suggesting.suggest("CPV", words, Locale.FRENCH))
                    .as(words)
                    .isEmpty();
        }
    }

    @Test
    void knowsNoOtherList() {
        RefusalAssertions.hidden(() -> suggesting.suggest("PASSWORDS", "secret", Locale.FRENCH));
    }

    /** A list that is read for each search would take a thousand times as long. */
    @Test
    void answersInMilliseconds() throws IOException {
        List<String[]> queries = queries().map(line -> line.split(" \\| ", -1)).toList();
        queries.forEach(cells -> suggesting.suggest(cells[0], cells[1], Locale.FRENCH));

        long start = System.nanoTime();
        for (int round = 0; round < 5; round++) {
            queries.forEach(cells -> suggesting.suggest(cells[0], cells[1], Locale.FRENCH));
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start).dividedBy(5L * queries.size()))
                .isLessThan(Duration.ofMillis(50));
    }
}

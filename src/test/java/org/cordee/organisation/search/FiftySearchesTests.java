package org.cordee.organisation.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Fifty searches among three hundred organisations, each with the result that must come first and its reason. */
class FiftySearchesTests {

    private static SampleIndex index;

    @BeforeAll
    static void read() {
        index = new SampleIndex();
    }

    static Stream<String> searches() {
        return SampleDirectory.lines("searches.txt").stream();
    }

    @ParameterizedTest
    @MethodSource("searches")
    void findsTheExpectedOrganisationFirst(String line) {
        String[] cells = SampleDirectory.cells(line, 6);
        SearchCriteria criteria = SearchCriteria.EVERYTHING
                .withWords(cells[0])
                .near(cells[1], cells[2].isEmpty() ? null : Integer.valueOf(cells[2]));

        FoundOrganisations result = index.search(criteria);

        assertThat(result.hits()).as(cells[5]).isNotEmpty();
        SearchHit first = result.hits().get(0);
        assertThat(first.legalName()).as(cells[5] + " among " + names(result)).isEqualTo(cells[3]);
        assertThat(first.reasons()).as(cells[5]).isNotEmpty();
        assertThat(first.reasons().get(0).cause().name())
                .as("%s: %s", cells[5], first.reasons())
                .isEqualTo(cells[4]);
    }

    /** The list of an explained result has a reason for every word: nothing is found without being said. */
    @ParameterizedTest
    @MethodSource("searches")
    void explainsEveryResult(String line) {
        String[] cells = SampleDirectory.cells(line, 6);
        SearchCriteria criteria = SearchCriteria.EVERYTHING
                .withWords(cells[0])
                .near(cells[1], cells[2].isEmpty() ? null : Integer.valueOf(cells[2]));

        assertThat(index.search(criteria).hits())
                .allSatisfy(hit -> assertThat(hit.reasons()).as(hit.legalName()).isNotEmpty());
    }

    @Test
    void listsFiftySearchesAtLeast() {
        assertThat(searches()).hasSizeGreaterThanOrEqualTo(50);
    }

    private static List<String> names(FoundOrganisations result) {
        return result.hits().stream().map(SearchHit::legalName).toList();
    }
}

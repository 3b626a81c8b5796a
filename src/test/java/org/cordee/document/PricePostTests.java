package org.cordee.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Tests how the lines of a price schedule are grouped by post and numbered through. */
class PricePostTests {

    @Test
    void groupsTheLinesOfAPostAndNumbersAllLinesThrough() {
        List<PricePost<String>> posts =
                PricePost.of(List.of("2.10.1", "2.9.2", "1", "2.9.1", "A.1", "2.9.1"), Function.identity(), 4);

        assertThat(posts).extracting(PricePost::code).containsExactly("", "2.9", "2.10", "A");
        assertThat(posts.stream().flatMap(post -> post.lines().stream()))
                .extracting(line -> line.number() + " " + line.line())
                .containsExactly("4 1", "5 2.9.1", "6 2.9.1", "7 2.9.2", "8 2.10.1", "9 A.1");
    }

    @Test
    void keepsLinesWithoutPostsInOneGroup() {
        assertThat(PricePost.of(List.of("10", "9", ""), Function.identity(), 1))
                .singleElement()
                .satisfies(post -> assertThat(post.lines())
                        .extracting(PricePost.NumberedLine::line)
                        .containsExactly("9", "10", ""));
    }

    @Test
    void numbersTheLinesOfTheSecondLotAfterThoseOfTheFirst() {
        BidDossier dossier = SampleBidDossiers.ofTwoLots();

        assertThat(dossier.lots().stream()
                        .flatMap(lot -> dossier.posts(lot).stream())
                        .flatMap(post -> post.lines().stream())
                        .map(PricePost.NumberedLine::number))
                .containsExactly(1, 2, 3, 4);
    }
}

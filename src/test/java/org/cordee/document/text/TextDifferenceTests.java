package org.cordee.document.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class TextDifferenceTests {

    @Test
    void showsOnlyTheChangedWord() {
        TextDifference difference =
                TextDifference.between("Un début\nvingt personnes\nla fin\n", "Un début\ntrente personnes\nla fin\n");

        assertThat(difference.parts())
                .containsExactly(
                        part(TextDifference.Kind.SAME, "Un début\n"),
                        part(TextDifference.Kind.REMOVED, "vingt"),
                        part(TextDifference.Kind.ADDED, "trente"),
                        part(TextDifference.Kind.SAME, " personnes\nla fin\n"));
        assertThat(difference.changes()).isEqualTo(2);
    }

    @Test
    void findsNoChangeBetweenEqualTexts() {
        assertThat(TextDifference.between("même", "même").changes()).isZero();
        assertThat(TextDifference.between("", "").parts()).isEmpty();
    }

    @Test
    void answersAtOnceForTwoLongTextsWithNothingInCommon() {
        String one = IntStream.range(0, 40_000).mapToObj(n -> "a\n").collect(Collectors.joining());
        String other = IntStream.range(0, 40_000).mapToObj(n -> "b\n").collect(Collectors.joining());

        assertThat(TextDifference.between(one, other).changes()).isEqualTo(2);
    }

    /** The texts share every space, which is the costliest case of the comparison by words. */
    @Test
    void showsALongRewrittenLineAsReplacedAsAWhole() {
        String one = IntStream.range(0, 50_000).mapToObj(n -> "a" + n).collect(Collectors.joining(" "));
        String other = IntStream.range(0, 50_000).mapToObj(n -> "b" + n).collect(Collectors.joining(" "));

        assertThat(TextDifference.between(one, other).parts())
                .containsExactly(part(TextDifference.Kind.REMOVED, one), part(TextDifference.Kind.ADDED, other));
    }

    @Test
    void findsFewChangesInAVeryLongText() {
        String one = IntStream.range(0, 100_000).mapToObj(n -> n + "\n").collect(Collectors.joining());

        assertThat(TextDifference.between("premier\n" + one + "ancien\n", one + "nouveau\n")
                        .changes())
                .isEqualTo(3);
    }

    @RepeatedTest(40)
    void containsBothTextsCompletelyForRandomChanges(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String earlier = text(random);
        String later = text(random);

        TextDifference difference = TextDifference.between(earlier, later);

        assertThat(without(difference, TextDifference.Kind.ADDED)).isEqualTo(earlier);
        assertThat(without(difference, TextDifference.Kind.REMOVED)).isEqualTo(later);
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(60), 0, 6)
                .mapToObj(n -> new String[] {"un", "deux", " ", "\n", "trois ", "\n\n"}[n])
                .collect(Collectors.joining());
    }

    private static String without(TextDifference difference, TextDifference.Kind kind) {
        return difference.parts().stream()
                .filter(part -> part.kind() != kind)
                .map(TextDifference.Part::text)
                .collect(Collectors.joining());
    }

    private static TextDifference.Part part(TextDifference.Kind kind, String text) {
        return new TextDifference.Part(kind, text);
    }
}

package org.cordee.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.cordee.play.NeedDecisions.Answer;
import org.junit.jupiter.api.Test;

class NeedDecisionsTests {

    private static final List<String> STRUCTURES = IntStream.rangeClosed(1, 12)
            .mapToObj(number -> "structure " + number)
            .toList();

    @Test
    void decidesTheSameForTheSameSeedAndOtherwiseForAnother() {
        assertThat(answers(7, 1)).isEqualTo(answers(7, 1));
        assertThat(IntStream.range(0, 20).mapToObj(seed -> answers(seed, 1)).distinct())
                .hasSizeGreaterThan(10);
    }

    @Test
    void letsThePartiesOfALaterGroupingAlwaysSayYes() {
        NeedDecisions decisions = new NeedDecisions(7, 3, Set.of("structure 1"));

        assertThat(decisions.answerOf("structure 1")).isEqualTo(Answer.YES);
        assertThat(decisions.consents("structure 1")).isTrue();
        assertThat(decisions.outcomeOfIntroduction("structure 1")).isEqualTo("GROUPING");
        assertThat(decisions.outcomeOfNeed()).isEqualTo("CONSULTATION");
    }

    @Test
    void interestsFewStructuresInEveryThirdNeedAndMostInTheOthers() {
        long few = IntStream.range(0, 50).mapToLong(seed -> interested(seed, 3)).sum();
        long most =
                IntStream.range(0, 50).mapToLong(seed -> interested(seed, 2)).sum();

        assertThat(few).isLessThan(50 * 12 / 3);
        assertThat(most).isGreaterThan(50 * 12 / 2);
    }

    @Test
    void drawsEveryAnswer() {
        assertThat(IntStream.range(0, 20).boxed().flatMap(seed -> answers(seed, 2).stream()))
                .contains(Answer.YES, Answer.NO, Answer.SILENT);
    }

    private static long interested(long seed, int number) {
        return answers(seed, number).stream().filter(Answer.YES::equals).count();
    }

    private static List<Answer> answers(long seed, int number) {
        NeedDecisions decisions = new NeedDecisions(seed, number, Set.of());
        return STRUCTURES.stream().map(decisions::answerOf).toList();
    }
}

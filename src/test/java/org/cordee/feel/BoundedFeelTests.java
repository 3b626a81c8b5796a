package org.cordee.feel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bounds on expressions that somebody else wrote. */
@Timeout(120)
class BoundedFeelTests {

    private static final Instant NOW = Instant.parse("2027-01-02T03:04:05Z");
    private static final String ENDLESS = "(function(f) f(f))(function(f) for i in [1] return f(f))";

    private final BoundedFeel feel = new BoundedFeel(() -> NOW, Duration.ofSeconds(2), Duration.ofSeconds(4));

    private Object evaluate(String expression, Map<String, Object> variables) {
        return feel.evaluate(expression, VariableLookup.of(variables));
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a + 1 | 8
            for x in xs return x * 2 | [2, 4]
            sum(for i in 1..10 return i) | 55
            count(for x in xs, y in xs return x) | 4
            some x in xs satisfies x > 1 | true
            null | null
            string(today()) | 2027-01-02
            """)
    void answersAsFeelDoesWithinItsBounds(String expression, String answer) {
        assertThat(String.valueOf(evaluate(expression, Map.of("a", 7, "xs", List.of(1, 2)))))
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "matches(\"abc\", \"^a.c$\")",
                "matches(\"ABC\", \"b\", \"i\")",
                "matches(\"a\", \"[\")",
                "replace(\"a1b2\", \"([a-z])\", \"$1-\")",
                "replace(\"abc\", \"B\", \"x\", \"i\")",
                "replace(\"a\", \"a\", \"$9\")",
                "split(\"a;b;;c\", \";\")",
                "extract(\"x1 y22\", \"[0-9]+\")",
                "extract(1, \"a\")",
                "decimal(2.555, 2)",
                "decimal(2.555, 2, \"up\")",
                "decimal(2.555, 2, \"sideways\")",
                "floor(-1.56, 1)",
                "ceiling(-1.56, 1)",
                "round up(5.5, 0)",
                "round down(-5.55, 1)",
                "round half up(5.5, 0)",
                "round half down(n: 5.5, scala: 0)",
                "floor(1.5)",
                "{matches: function(x) x + 1, r: matches(1)}.r"
            })
    void answersBoundedFunctionsAsTheLibraryDoes(String expression) {
        Feel library = new Feel(() -> NOW);

        assertThat(feel.evaluate(expression, VariableLookup.NONE))
                .isEqualTo(library.evaluate(expression, VariableLookup.NONE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            for i in 1..n return i | not known
            some i in 1..count(xs) satisfies i > 3 | not known
            for i in 1..1000000000 return i | at most
            for i in 1..1000 return for j in 1..1000 return i | at most
            for i in 1..1000, j in -500..500 return i | at most
            [1,2,3][every j in 1..200000 satisfies j > 1] | at most
            {a: for i in 1..n return i} | not known
            """)
    void refusesRangesOfUnknownSizeOrWithTooManyRounds(String expression, String reason) {
        assertThatThrownBy(() -> feel.check(expression))
                .isInstanceOf(FeelFailure.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for x in xs return for y in xs return x",
                "for i in 1..100 return for j in 1..100 return i",
                "for i in 10..1, j in [1,2] return i",
                "for x in xs, y in xs return x",
                "x in [1..n]"
            })
    void acceptsLoopsOverListsAndOverSmallRanges(String expression) {
        feel.check(expression);
    }

    @Test
    void refusesDeepAndLongTexts() {
        assertThatThrownBy(() -> feel.check("(".repeat(4_000) + "1" + ")".repeat(4_000)))
                .isInstanceOf(FeelFailure.class)
                .hasMessageContaining("brackets");
        assertThatThrownBy(() -> feel.check("1" + "+1".repeat(10_000)))
                .isInstanceOf(FeelFailure.class)
                .hasMessageContaining("characters");
    }

    @Test
    void survivesTheDeepestTextsThatItAccepts() {
        assertThat(evaluate("1" + "+1".repeat(4_999), Map.of())).isEqualTo(5_000L);
        for (String deep : List.of("-".repeat(9_999), "if true then ".repeat(700), "not(".repeat(100))) {
            assertThatThrownBy(() -> feel.check(deep)).isInstanceOf(FeelFailure.class);
        }
    }

    @Test
    void refusesALoopWithTooManyCombinationsOfItsLists() {
        assertThatThrownBy(
                        () -> evaluate("count(for a in xs, b in xs, c in xs return 1)", Map.of("xs", numbers(1_000))))
                .isInstanceOf(FeelFailure.class)
                .hasMessageContaining("combines 3 lists");
    }

    @Test
    void stopsAnExpressionThatDoesNotEnd() {
        String loops = "count(for a in xs return for b in xs return for c in xs return for d in xs return a)";

        assertThatThrownBy(() -> evaluate(
                        "some a in xs satisfies some b in xs satisfies some c in xs satisfies "
                                + "some d in xs satisfies a + b + c + d < 0",
                        Map.of("xs", numbers(3_000))))
                .isInstanceOf(FeelFailure.class)
                .hasMessageContaining("stopped");
        assertThatThrownBy(() -> evaluate(loops, Map.of("xs", numbers(3_000))))
                .isInstanceOf(FeelFailure.class)
                .hasMessageContaining("stopped");
    }

    @Test
    void stopsAFunctionThatCallsItselfForEver() {
        assertThatThrownBy(() -> evaluate(ENDLESS, Map.of())).isInstanceOf(FeelFailure.class);
    }

    @Test
    void stopsARegularExpressionThatTriesTooManyWays() {
        Map<String, Object> explosive = Map.of("t", "a".repeat(60) + "!", "p", "^(a|aa)+\\1b$");

        assertThatThrownBy(() -> evaluate("matches(t, p)", explosive))
                .isInstanceOf(FeelFailure.class)
                .hasMessageContaining("stopped");
        assertThatThrownBy(() -> evaluate("split(t, p)", explosive))
                .isInstanceOf(FeelFailure.class)
                .hasMessageContaining("stopped");
    }

    @Test
    void refusesResultsThatAreTooLargeOrTooDeep() {
        StringBuilder doubling = new StringBuilder("{v0: [1,1]");
        for (int i = 1; i < 40; i++) {
            doubling.append(", v")
                    .append(i)
                    .append(": [v")
                    .append(i - 1)
                    .append(",v")
                    .append(i - 1)
                    .append("]");
        }
        Object deep = List.of();
        for (int i = 0; i < 150; i++) {
            deep = Collections.singletonList(deep);
        }
        Object nested = deep;

        assertThatThrownBy(() -> evaluate(doubling + "}.v39", Map.of()))
                .isInstanceOf(FeelFailure.class)
                .hasMessageContaining("values");
        assertThatThrownBy(() -> evaluate("for x in xs return t", Map.of("xs", numbers(3_000), "t", "x".repeat(1_000))))
                .isInstanceOf(FeelFailure.class)
                .hasMessageContaining("characters");
        assertThatThrownBy(() -> evaluate("d", Map.of("d", nested)))
                .isInstanceOf(FeelFailure.class)
                .hasMessageContaining("levels");
        assertThat(evaluate("decimal(1.5, 1000000000)", Map.of())).isNull();
    }

    @Test
    void evaluatesOthersWhileSomeDoNotEnd() {
        String slow = "some a in xs satisfies some b in xs satisfies some c in xs satisfies a + b + c < 0";
        Map<String, Object> variables = Map.of("xs", numbers(5_000));
        List<CompletableFuture<Object>> stuck = IntStream.range(0, EvaluationThreads.THREADS)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> evaluate(slow, variables)))
                .toList();

        assertThat(evaluate("1 + 1", Map.of())).isEqualTo(2L);
        stuck.forEach(one -> assertThatThrownBy(one::join).hasCauseInstanceOf(FeelFailure.class));
    }
}

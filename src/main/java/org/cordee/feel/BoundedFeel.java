package org.cordee.feel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.context.Context;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.ValFunction;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Evaluates FEEL like {@link Feel}, for expressions that somebody else wrote: within bounds, on a few threads of its
 * own. An expression has at most 10,000 characters and 100 nested brackets, loops at most 100,000 times over ranges of
 * known size and over as many combinations of lists, runs for five seconds, allocates 256 MB, and answers at most
 * 100,000 values or 2,000,000 characters.
 *
 * <p>An expression is stopped between two of its parts, and inside a regular expression. What can still hold its thread
 * longer, until it ends: one call of a list function that compares each element with each other (distinct values,
 * union, duplicate values) on a list of some ten thousand elements. When all four threads are held, {@link FeelBusy} is
 * thrown.
 */
public final class BoundedFeel {

    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final long MOST_BYTES = 256L * 1024 * 1024;
    private static final int EXPRESSIONS_KEPT = 10_000;

    private final FeelEngineApi engine;
    private final EvaluationThreads threads;
    private final scala.collection.immutable.Map<String, scala.collection.immutable.List<ValFunction>> functions;
    private final Cache<String, Parsed> expressions =
            Caffeine.newBuilder().maximumSize(EXPRESSIONS_KEPT).build();

    public BoundedFeel(InstantSource clock) {
        this(clock, LONGEST, LONGEST_WAIT);
    }

    BoundedFeel(InstantSource clock, Duration longest, Duration longestWait) {
        this.engine = Feel.engine(clock, List.of(new ResultBounds()));
        this.threads = new EvaluationThreads(longest, longestWait, MOST_BYTES);
        BoundedFunctions bounded = new BoundedFunctions();
        Map<String, scala.collection.immutable.List<ValFunction>> byName = new HashMap<>();
        bounded.getFunctionNames().forEach(name -> byName.put(name, bounded.getFunctions(name)));
        this.functions = scala.collection.immutable.Map.from(CollectionConverters.asScala(byName));
    }

    /** Refuses a text that is not valid FEEL or beyond a bound that can be seen without its variables. */
    public void check(String expression) {
        parsed(expression);
    }

    /**
     * Evaluates an expression written without the leading "="; a missing variable is null, as in Camunda. The variables
     * are read on the calling thread.
     *
     * @throws FeelFailure when the expression fails or is beyond a bound
     * @throws FeelBusy when all threads are held by other expressions
     */
    public @Nullable Object evaluate(String expression, VariableLookup variables) {
        Parsed parsed = parsed(expression);
        Map<String, @Nullable Object> given = parsed.tokens().valuesIn(variables);
        ExpressionBounds.checkProduct(expression, parsed.lists(), given);
        return threads.run(expression, () -> evaluated(expression, parsed.expression(), given))
                .value();
    }

    private Answer evaluated(String expression, ParsedExpression parsed, Map<String, @Nullable Object> given) {
        ResultBounds.begin();
        scala.collection.immutable.Map<String, Object> values =
                scala.collection.immutable.Map.from(CollectionConverters.asScala(given));
        EvaluationResult result = engine.evaluate(parsed, new Context.StaticContext(values, functions));
        Object value = Feel.valueOf(expression, result);
        ResultBounds.checkDepth(value, ResultBounds.DEPTH);
        return new Answer(value);
    }

    /** Wraps a result, which may be null. */
    private record Answer(@Nullable Object value) {}

    private Parsed parsed(String expression) {
        Parsed known = expressions.getIfPresent(expression);
        if (known != null) {
            return known;
        }
        ExpressionBounds.checkText(expression);
        Parsed read = threads.run(expression, () -> read(expression));
        expressions.put(expression, read);
        return read;
    }

    private Parsed read(String expression) {
        ParseResult result = engine.parseExpression(expression);
        if (result.isFailure()) {
            throw FeelFailure.of(expression, " is not FEEL: " + result.failure().message());
        }
        ParsedExpression parsed = result.parsedExpression();
        return new Parsed(
                parsed,
                VariableCandidates.of(expression),
                ExpressionBounds.checkLoops(expression, parsed.expression()));
    }

    /** @param lists the largest number of lists that one loop combines */
    private record Parsed(ParsedExpression expression, VariableCandidates tokens, int lists) {}
}

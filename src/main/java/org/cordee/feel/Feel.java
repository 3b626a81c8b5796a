package org.cordee.feel;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.feel.api.EvaluationFailureType;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.impl.JavaValueMapper;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.valuemapper.CustomValueMapper;
import org.camunda.feel.valuemapper.ValueMapper;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Evaluates FEEL as Camunda 8 does. Results are plain values: null, text, boolean, Long for whole numbers, Double for
 * other numbers, java.time for dates, List and Map. now() and today() read the given clock.
 */
public final class Feel {

    private final FeelEngineApi engine;
    private final Map<String, Parsed> expressions = new ConcurrentHashMap<>();
    private final Map<String, Parsed> unaryTests = new ConcurrentHashMap<>();

    public Feel(InstantSource clock) {
        this.engine = engine(clock, List.of());
    }

    /** @param mappers converters of values that are asked before FEEL's own */
    static FeelEngineApi engine(InstantSource clock, List<CustomValueMapper> mappers) {
        List<CustomValueMapper> all = new ArrayList<>(mappers);
        all.add(new JavaValueMapper());
        // UTC as an offset, not as a region: FEEL prints a region as [Etc/UTC], which no other reader understands.
        return FeelEngineBuilder.forJava()
                .withValueMapper(new ValueMapper.CompositeValueMapper(
                        CollectionConverters.asScala(all).toList()))
                .withClock(() -> clock.instant().atZone(ZoneOffset.UTC))
                .build();
    }

    /** Refuses a text that is not valid FEEL. */
    public void check(String expression) {
        parsed(expression);
    }

    /** Evaluates an expression written without the leading "="; a missing variable is null, as in Camunda. */
    public @Nullable Object evaluate(String expression, VariableLookup variables) {
        Parsed parsed = parsed(expression);
        return valueOf(
                expression, engine.evaluate(parsed.expression(), parsed.tokens().valuesIn(variables)));
    }

    /** Evaluates like {@link #evaluate}, but a missing variable is a failure. */
    @Nullable
    Object evaluateStrictly(String expression, VariableLookup variables) {
        Parsed parsed = parsed(expression);
        EvaluationResult result =
                engine.evaluate(parsed.expression(), parsed.tokens().valuesIn(variables));
        result.getSuppressedFailures().stream()
                .filter(failure -> failure.failureType() == EvaluationFailureType.NO_VARIABLE_FOUND$.MODULE$)
                .findFirst()
                .ifPresent(failure -> {
                    throw FeelFailure.of(expression, ": " + failure.failureMessage());
                });
        return valueOf(expression, result);
    }

    /** Returns true when the input passes FEEL unary tests such as {@code < 10} or {@code "a","b"}. */
    public boolean passes(String tests, @Nullable Object input, VariableLookup variables) {
        Parsed parsed = unaryTests.computeIfAbsent(tests, text -> parsed(text, engine.parseUnaryTests(text)));
        Map<String, @Nullable Object> values = parsed.tokens().valuesIn(variables);
        Object given = FeelValues.given(input);
        return Boolean.TRUE.equals(valueOf(tests, engine.evaluateWithInput(parsed.expression(), given, values)));
    }

    private Parsed parsed(String expression) {
        return expressions.computeIfAbsent(expression, text -> parsed(text, engine.parseExpression(text)));
    }

    private static Parsed parsed(String text, ParseResult result) {
        if (result.isFailure()) {
            throw FeelFailure.of(text, " is not FEEL: " + result.failure().message());
        }
        return new Parsed(result.parsedExpression(), VariableCandidates.of(text));
    }

    static @Nullable Object valueOf(String expression, EvaluationResult result) {
        if (result.isFailure()) {
            throw FeelFailure.of(expression, ": " + result.failure().message());
        }
        return FeelValues.plain(result.result());
    }

    private record Parsed(ParsedExpression expression, VariableCandidates tokens) {}
}

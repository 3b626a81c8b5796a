package org.cordee.feel;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.dmn.engine.DmnDecision;
import org.operaton.bpm.dmn.engine.DmnEngine;
import org.operaton.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.operaton.bpm.dmn.engine.impl.spi.type.DmnDataTypeTransformer;
import org.operaton.bpm.dmn.feel.impl.FeelEngine;
import org.operaton.bpm.engine.variable.Variables;
import org.operaton.bpm.engine.variable.context.VariableContext;
import org.operaton.bpm.model.dmn.Dmn;
import org.operaton.bpm.model.dmn.DmnModelInstance;
import org.operaton.bpm.model.dmn.HitPolicy;
import org.operaton.bpm.model.dmn.instance.Decision;
import org.operaton.bpm.model.dmn.instance.DecisionTable;
import org.operaton.bpm.model.dmn.instance.LiteralExpression;
import org.operaton.bpm.model.dmn.instance.UnaryTests;

/** Operaton's decision engine, restricted to FEEL expressions. */
final class DecisionEngine {

    private DecisionEngine() {}

    static DmnEngine engine(Feel feel) {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(() -> new DmnFeel(feel));
        // JUEL is not on the classpath: without a provider of our own the engine does not start.
        configuration.setElProvider(expression -> {
            throw FeelFailure.of(expression, ": only FEEL is evaluated");
        });
        var types = configuration.getTransformer().getDataTypeTransformerRegistry();
        DmnDataTypeTransformer whole = value -> Variables.untypedValue(whole(value));
        DmnDataTypeTransformer asIs = Variables::untypedValue;
        List.of("integer", "long", "number").forEach(type -> types.addTransformer(type, whole));
        List.of("date", "datetime", "time", "any").forEach(type -> types.addTransformer(type, asIs));
        return configuration.buildEngine();
    }

    /** Parses a file; refuses it if one of its decisions cannot be evaluated. */
    static Map<String, DmnDecision> decisions(DmnEngine engine, String file, InputStream content) {
        DmnModelInstance model = Dmn.readModelFromStream(content);
        for (Decision decision : model.getModelElementsByType(Decision.class)) {
            check(file + ", decision " + decision.getId(), decision);
        }
        return engine.parseDecisions(model).stream()
                .collect(Collectors.toUnmodifiableMap(DmnDecision::getKey, Function.identity()));
    }

    private static void check(String where, Decision decision) {
        if (!(decision.getExpression() instanceof DecisionTable table)) {
            throw new FeelFailure(where + ": only decision tables are evaluated");
        }
        HitPolicy policy = table.getHitPolicy();
        if (policy == HitPolicy.PRIORITY || policy == HitPolicy.OUTPUT_ORDER) {
            throw new FeelFailure(
                    where + ": hit policy " + policy + " is not known to the decision engine (U, F, A, R, C are)");
        }
        table.getInputs().forEach(input -> {
            refuseDouble(where, input.getInputExpression().getTypeRef());
            DecimalGuard.refuseLiteral(where, text(input.getInputExpression().getText()));
        });
        table.getOutputs().forEach(output -> refuseDouble(where, output.getTypeRef()));
        table.getRules().forEach(rule -> {
            for (UnaryTests entry : rule.getInputEntries()) {
                DecimalGuard.refuseLiteral(where, text(entry.getText()));
            }
            for (LiteralExpression entry : rule.getOutputEntries()) {
                DecimalGuard.refuseLiteral(where, text(entry.getText()));
            }
        });
    }

    private static String text(org.operaton.bpm.model.dmn.instance.@Nullable Text text) {
        return text == null ? "" : text.getTextContent();
    }

    private static void refuseDouble(String where, @Nullable String type) {
        if ("double".equalsIgnoreCase(type)) {
            throw new FeelFailure(where + ": type double is refused; use integer or string");
        }
    }

    private static long whole(Object value) {
        if (value instanceof Long || value instanceof Integer || value instanceof Short) {
            return ((Number) value).longValue();
        }
        throw new IllegalArgumentException(value + " is not a whole number");
    }

    private record DmnFeel(Feel feel) implements FeelEngine {

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // required by the library's signature
        public <T> @Nullable T evaluateSimpleExpression(String expression, VariableContext variables) {
            return (@Nullable T) feel.evaluateStrictly(expression, lookup(variables));
        }

        @Override
        public boolean evaluateSimpleUnaryTests(String tests, String inputName, VariableContext variables) {
            VariableLookup lookup = lookup(variables);
            return feel.passes(tests, lookup.get(inputName), lookup);
        }

        private static VariableLookup lookup(VariableContext variables) {
            return new VariableLookup() {
                @Override
                public boolean has(String name) {
                    return variables.containsVariable(name);
                }

                @Override
                public @Nullable Object get(String name) {
                    var value = variables.resolve(name);
                    return value == null ? null : value.getValue();
                }
            };
        }
    }
}

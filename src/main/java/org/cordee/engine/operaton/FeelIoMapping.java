package org.cordee.engine.operaton;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cordee.engine.translate.EncodedExpression;
import org.cordee.feel.BoundedFeel;
import org.cordee.feel.FeelFailure;
import org.cordee.feel.FeelValues;
import org.cordee.feel.VariableLookup;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.impl.core.variable.mapping.IoMapping;
import org.operaton.bpm.engine.impl.core.variable.scope.AbstractVariableScope;
import org.operaton.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * A zeebe:ioMapping. Inputs make variables local to the element; outputs go to the outer scope. Later entries see
 * earlier ones, and targets such as {@code a.b} and {@code a.c} merge into one variable.
 */
final class FeelIoMapping extends IoMapping {

    /**
     * Variables of the message that starts an event in this thread; Operaton would set them in the outer scope of that
     * event.
     */
    private static final ThreadLocal<@Nullable Map<String, Object>> MESSAGE_VARIABLES = new ThreadLocal<>();

    private final BoundedFeel feel;
    private final List<Entry> inputs;
    private final List<Entry> outputs;
    private final @Nullable MultiInstance loop;

    /** One entry of the mapping: a FEEL expression ("=…") or a literal, and the variable that gets its value. */
    record Entry(String source, String target) {}

    FeelIoMapping(BoundedFeel feel, List<Entry> inputs, List<Entry> outputs) {
        this(feel, inputs, outputs, null);
    }

    private FeelIoMapping(BoundedFeel feel, List<Entry> inputs, List<Entry> outputs, @Nullable MultiInstance loop) {
        this.feel = feel;
        this.loop = loop;
        this.inputs = List.copyOf(inputs);
        this.outputs = List.copyOf(outputs);
    }

    /** Returns the same mapping for the instances of a multi-instance body. */
    FeelIoMapping within(MultiInstance around) {
        return new FeelIoMapping(feel, inputs, outputs, around);
    }

    public boolean hasOutputs() {
        return !outputs.isEmpty();
    }

    /**
     * Runs an action that starts an event. The first entered event with output mappings gets the variables as local
     * ones.
     */
    public static void withMessageVariables(Map<String, Object> variables, Runnable start) {
        MESSAGE_VARIABLES.set(variables);
        try {
            start.run();
        } finally {
            MESSAGE_VARIABLES.remove();
        }
    }

    @Override
    public void executeInputParameters(AbstractVariableScope scope) {
        Map<String, Object> received = MESSAGE_VARIABLES.get();
        if (received != null && hasOutputs()) {
            MESSAGE_VARIABLES.remove();
            scope.setVariablesLocal(received);
        }
        // An input starts empty: a variable of the same name in an outer scope is hidden, not changed.
        evaluate(inputs, new ScopeVariables(scope), root -> null).forEach(scope::setVariableLocal);
        if (scope instanceof ExecutionEntity execution) {
            DeferredCorrelationKeys.evaluateAgain(execution);
        }
    }

    @Override
    public void executeOutputParameters(AbstractVariableScope scope) {
        AbstractVariableScope outer = scope.getParentVariableScope();
        evaluate(outputs, new ScopeVariables(scope), outer::getVariable).forEach(outer::setVariable);
        if (loop != null) {
            loop.storeOutput(scope, outer);
        }
    }

    private Map<String, @Nullable Object> evaluate(
            List<Entry> entries, VariableLookup scope, Function<String, @Nullable Object> existing) {
        Map<String, @Nullable Object> results = new LinkedHashMap<>();
        VariableLookup lookup = new Layered(results, scope);
        for (Entry entry : entries) {
            Object value = FeelValues.variable(value(entry, lookup));
            String[] path = entry.target().split("\\.");
            if (path.length == 1) {
                results.put(path[0], value);
            } else {
                Object start = results.containsKey(path[0]) ? results.get(path[0]) : existing.apply(path[0]);
                results.put(path[0], merged(start, path, 1, value));
            }
        }
        return results;
    }

    private @Nullable Object value(Entry entry, VariableLookup lookup) {
        if (!EncodedExpression.isExpression(entry.source())) {
            return entry.source();
        }
        try {
            return feel.evaluate(entry.source().substring(1), lookup);
        } catch (FeelFailure failure) {
            throw new IncidentFailure(IncidentFailure.Kind.IO_MAPPING_ERROR, failure.getMessage(), failure);
        }
    }

    private static Map<String, @Nullable Object> merged(
            @Nullable Object start, String[] path, int depth, @Nullable Object value) {
        Map<String, @Nullable Object> merged = new LinkedHashMap<>();
        if (start instanceof Map<?, ?> map) {
            map.forEach((key, entry) -> merged.put(String.valueOf(key), entry));
        }
        String key = path[depth];
        boolean last = depth == path.length - 1;
        merged.put(key, last ? value : merged(merged.get(key), path, depth + 1, value));
        return merged;
    }

    private record Layered(Map<String, @Nullable Object> upper, VariableLookup lower) implements VariableLookup {

        @Override
        public boolean has(String name) {
            return upper.containsKey(name) || lower.has(name);
        }

        @Override
        public @Nullable Object get(String name) {
            return upper.containsKey(name) ? upper.get(name) : lower.get(name);
        }
    }
}

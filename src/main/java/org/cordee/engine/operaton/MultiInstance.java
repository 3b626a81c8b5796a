package org.cordee.engine.operaton;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.cordee.feel.BoundedFeel;
import org.cordee.feel.FeelFailure;
import org.cordee.feel.FeelValues;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.delegate.Expression;
import org.operaton.bpm.engine.delegate.VariableScope;
import org.operaton.bpm.engine.impl.core.variable.scope.AbstractVariableScope;
import org.operaton.bpm.engine.impl.pvm.delegate.ActivityExecution;

/**
 * Camunda's multi-instance behaviour where Operaton's differs, for parallel and sequential: the collection is fixed on
 * entry, the counter begins at 1, and the outputs are collected by position in the body and become a variable when the
 * body ends.
 */
record MultiInstance(
        BoundedFeel feel,
        Expression collection,
        @Nullable String outputElement,
        @Nullable String outputCollection) {

    private static final String ITEMS = InternalVariables.PREFIX + "Items";
    private static final String OUTPUT = InternalVariables.PREFIX + "Output";
    private static final String KEPT = InternalVariables.PREFIX + "Kept";

    /** Behaviour of a multi-instance body. */
    interface Body {
        MultiInstance loop();
    }

    /** Evaluates the collection when the body begins. */
    void begin(ActivityExecution body) {
        List<@Nullable Object> items = new ArrayList<>((Collection<?>) collection.getValue(body));
        body.setVariableLocal(ITEMS, items);
        if (outputCollection != null) {
            body.setVariableLocal(OUTPUT, new ArrayList<>(Arrays.asList(new Object[items.size()])));
        }
    }

    Collection<?> items(VariableScope scope) {
        return (Collection<?>) scope.getVariable(ITEMS);
    }

    /**
     * Creates the output element's variable local to the instance and empty: parallel instances must not overwrite each
     * other's, and a sequential instance must not inherit its predecessor's.
     */
    void beginInstance(ActivityExecution instance) {
        String name = outputVariable();
        if (name != null) {
            instance.setVariableLocal(name, null);
        }
    }

    boolean hasOutput() {
        return outputElement != null;
    }

    /** Evaluates the output while the instance's local variables still exist. */
    void storeOutput(VariableScope inner, AbstractVariableScope instance) {
        instance.setVariableLocal(KEPT, output(inner));
    }

    private @Nullable Object output(VariableScope scope) {
        String text = String.valueOf(outputElement);
        try {
            String expression = text.startsWith("=") ? text.substring(1) : text;
            return FeelValues.variable(feel.evaluate(expression, new ScopeVariables(scope)));
        } catch (FeelFailure failure) {
            throw new IncidentFailure(IncidentFailure.Kind.EXTRACT_VALUE_ERROR, failure.getMessage(), failure);
        }
    }

    /** Writes the ended instance's output at the position of its item. */
    void collect(ActivityExecution body, VariableScope instance) {
        if (outputElement == null) {
            return;
        }
        Object value = instance.hasVariableLocal(KEPT) ? instance.getVariableLocal(KEPT) : output(instance);
        instance.removeVariableLocal(KEPT);
        List<@Nullable Object> output = new ArrayList<>((Collection<?>) body.getVariableLocal(OUTPUT));
        int counter = ((Number) instance.getVariable("loopCounter")).intValue();
        output.set(counter - 1, value);
        body.setVariableLocal(OUTPUT, output);
    }

    /** Writes the collected output as a variable of the outer scope when the body ends. */
    void publish(ActivityExecution body) {
        if (outputCollection == null) {
            return;
        }
        Object output = body.getVariableLocal(OUTPUT);
        AbstractVariableScope outer = ((AbstractVariableScope) body).getParentVariableScope();
        outer.setVariable(outputCollection, output == null ? List.of() : output);
    }

    private @Nullable String outputVariable() {
        if (outputElement == null) {
            return null;
        }
        String name = outputElement.startsWith("=") ? outputElement.substring(1).strip() : outputElement;
        return name.matches("[\\p{L}_][\\p{L}\\p{N}_]*") ? name : null;
    }
}

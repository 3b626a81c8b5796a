package org.cordee.engine.operaton;

import java.util.Map;
import org.cordee.feel.VariableLookup;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.delegate.VariableScope;

/**
 * Gives an expression the variables of its scope and of all outer scopes; a multi-instance's counters appear under
 * Camunda's names.
 */
record ScopeVariables(VariableScope scope) implements VariableLookup {

    private static final Map<String, String> COUNTS = Map.of(
            "numberOfInstances", "nrOfInstances",
            "numberOfActiveInstances", "nrOfActiveInstances",
            "numberOfCompletedInstances", "nrOfCompletedInstances");

    @Override
    public boolean has(String name) {
        return scope.hasVariable(name) || scope.hasVariable(COUNTS.getOrDefault(name, name));
    }

    @Override
    public @Nullable Object get(String name) {
        return scope.getVariable(scope.hasVariable(name) ? name : COUNTS.getOrDefault(name, name));
    }
}

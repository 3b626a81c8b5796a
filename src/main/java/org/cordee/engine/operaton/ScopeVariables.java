package org.cordee.engine.operaton;

import org.cordee.feel.VariableLookup;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.delegate.VariableScope;

/** The variables an expression sees: those of its scope and of all scopes around it. */
record ScopeVariables(VariableScope scope) implements VariableLookup {

    @Override
    public boolean has(String name) {
        return scope.hasVariable(name);
    }

    @Override
    public @Nullable Object get(String name) {
        return scope.getVariable(name);
    }
}

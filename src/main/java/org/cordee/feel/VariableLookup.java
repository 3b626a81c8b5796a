package org.cordee.feel;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives an expression its variables. A variable that exists with the value null differs from a missing one. */
public interface VariableLookup {

    VariableLookup NONE = of(Map.of());

    boolean has(String name);

    @Nullable
    Object get(String name);

    static VariableLookup of(Map<String, ? extends @Nullable Object> variables) {
        return new VariableLookup() {
            @Override
            public boolean has(String name) {
                return variables.containsKey(name);
            }

            @Override
            public @Nullable Object get(String name) {
                return variables.get(name);
            }
        };
    }
}

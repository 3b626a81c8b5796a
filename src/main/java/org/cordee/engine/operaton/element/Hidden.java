package org.cordee.engine.operaton.element;

import java.util.Set;

/** Variables the engine keeps for itself: no search, job or task shows them. */
public final class Hidden {

    static final String PREFIX = "__cordee";
    private static final Set<String> OPERATONS =
            Set.of("nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances");

    private Hidden() {}

    public static boolean is(String variableName) {
        return variableName.startsWith(PREFIX) || OPERATONS.contains(variableName);
    }
}

package org.cordee.engine.operaton;

import java.util.Set;

/** Names of the engine's internal variables: searches, jobs and tasks do not show them. */
public final class InternalVariables {

    static final String PREFIX = "__cordee";
    private static final Set<String> OPERATONS =
            Set.of("nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances");

    private InternalVariables() {}

    public static boolean isInternal(String variableName) {
        return variableName.startsWith(PREFIX) || OPERATONS.contains(variableName);
    }
}

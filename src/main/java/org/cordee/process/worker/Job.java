package org.cordee.process.worker;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cordee.process.ProcessRoot;
import org.cordee.process.ProcessVariables;

/**
 * A job handed out by the engine, possibly more than once. A variable or header that is read and missing is a fault of
 * the model, and costs the job an attempt.
 */
record Job(
        long key,
        String type,
        String elementId,
        long processInstanceKey,
        Map<String, Object> variables,
        Map<String, String> headers) {

    /** Returns what the process is about; every instance holds its id. */
    public ProcessRoot root() {
        return ProcessRoot.of(variables)
                .orElseThrow(() -> new IllegalStateException("the process names no root: " + elementId));
    }

    /** Returns the consortium of a process that is about one. */
    public UUID consortiumId() {
        return id(ProcessVariables.CONSORTIUM_ID);
    }

    public UUID id(String variable) {
        return UUID.fromString(text(variable));
    }

    /** Returns a whole number that the model gives the job in a header. */
    public int number(String header) {
        return Integer.parseInt(Objects.requireNonNull(headers.get(header), header));
    }

    public String text(String variable) {
        return String.valueOf(Objects.requireNonNull(variables.get(variable), variable));
    }
}

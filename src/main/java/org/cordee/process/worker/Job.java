package org.cordee.process.worker;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cordee.process.model.Variables;

/**
 * A job handed out by the engine. It may be handed out twice. A variable or header that is asked of it and missing is a
 * fault of its model, and costs the job an attempt.
 */
public record Job(
        long key,
        String type,
        String elementId,
        long processInstanceKey,
        Map<String, Object> variables,
        Map<String, String> headers) {

    /** The grouping whose process it is, which every instance holds. */
    public UUID consortiumId() {
        return id(Variables.CONSORTIUM_ID);
    }

    public UUID id(String variable) {
        return UUID.fromString(text(variable));
    }

    /** A whole number that the model itself gives the job. */
    public int number(String header) {
        return Integer.parseInt(Objects.requireNonNull(headers.get(header), header));
    }

    public String text(String variable) {
        return String.valueOf(Objects.requireNonNull(variables.get(variable), variable));
    }
}

package org.cordee.process.worker;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cordee.process.model.Variables;

/** A job handed out by the engine. It may be handed out twice. */
record Job(
        long key,
        String type,
        String elementId,
        long processInstanceKey,
        Map<String, Object> variables,
        Map<String, String> headers) {

    UUID consortiumId() {
        return id(Variables.CONSORTIUM_ID);
    }

    UUID id(String variable) {
        return UUID.fromString(text(variable));
    }

    Instant instant(String variable) {
        return Instant.parse(text(variable));
    }

    int number(String header) {
        return Integer.parseInt(Objects.requireNonNull(headers.get(header), header));
    }

    String text(String variable) {
        return String.valueOf(Objects.requireNonNull(variables.get(variable), variable));
    }
}

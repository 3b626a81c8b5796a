package org.cordee.process;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An incident: a process step that used up its attempts.
 *
 * @param consortiumId null when the process does not name its consortium
 * @param ofOlderModel true when the step belongs to a model with another version tag than the one in force; new
 * attempts may never succeed there
 */
public record Incident(
        @JsonFormat(shape = JsonFormat.Shape.STRING) long key,
        String processId,
        String elementId,
        @Nullable UUID consortiumId,
        String message,
        Instant since,
        boolean ofOlderModel) {}

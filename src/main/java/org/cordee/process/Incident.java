package org.cordee.process;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An incident: a process step that used up its attempts.
 *
 * @param root what the process is about; null when it does not name it
 * @param consortiumId the grouping; null when the process names none
 * @param ofOlderModel true when the step belongs to a model with another version tag than the one in force; new
 * attempts may never succeed there
 */
public record Incident(
        @JsonFormat(shape = JsonFormat.Shape.STRING) long key,
        String processId,
        String elementId,
        @Nullable ProcessRoot root,
        @Nullable UUID consortiumId,
        String message,
        Instant since,
        boolean ofOlderModel) {}

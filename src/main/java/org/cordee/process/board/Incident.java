package org.cordee.process.board;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step that gave up.
 *
 * @param consortiumId null when the process does not tell which grouping it carries
 * @param ofOlderModel it belongs to a model that bears another version tag than the one in force, which new attempts may
 *     never carry on
 */
public record Incident(
        @JsonFormat(shape = JsonFormat.Shape.STRING) long key,
        String processId,
        String elementId,
        @Nullable UUID consortiumId,
        String message,
        Instant since,
        boolean ofOlderModel) {}

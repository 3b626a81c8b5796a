package org.cordee.platform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task as its assignee sees it.
 *
 * @param task the BPMN element, which chooses the texts
 * @param grouping the name of the consortium, or of another object with a process
 * @param about the part of it that is concerned, empty for the object itself
 */
public record TaskCard(
        String task,
        String grouping,
        String about,
        String url,
        boolean late,
        @Nullable Instant due,
        int minutes,
        boolean first) {}

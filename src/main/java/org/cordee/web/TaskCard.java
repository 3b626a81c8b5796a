package org.cordee.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task as its owner sees it.
 *
 * @param task the element whose texts are meant
 * @param about what within the grouping, empty where the grouping itself is meant
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

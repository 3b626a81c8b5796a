package org.cordee.process.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A task as its owner sees it; {@code task} is the element whose texts are meant. */
public record TaskCard(
        String task,
        String grouping,
        String url,
        boolean late,
        @Nullable Instant due,
        int minutes,
        boolean first) {}

package org.cordee.process.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody a grouping waits for; the page of the task only for whoever has to do it. */
public record WaitingRow(
        String task,
        @Nullable String organisationName,
        boolean late,
        @Nullable Instant due,
        @Nullable String url) {}

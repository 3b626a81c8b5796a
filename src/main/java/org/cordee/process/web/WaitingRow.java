package org.cordee.process.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A task for which a consortium waits; the page of the task is present only for the user who has to do it. */
record WaitingRow(
        String task,
        @Nullable String organisationName,
        boolean late,
        @Nullable Instant due,
        @Nullable String url) {}

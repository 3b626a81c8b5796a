package org.cordee.process.engine;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the engine tells of its instances, tasks, troubles and models. */
public final class EngineRecords {

    private EngineRecords() {}

    /** An open task; the group is the one that may do it. */
    public record Task(
            long key,
            String elementId,
            String processId,
            long processInstanceKey,
            String candidateGroup,
            Instant createdAt,
            @Nullable Instant dueAt) {}

    /**
     * An incident: a step that gave up and waits for somebody.
     *
     * @param consortiumId null when the process names none
     */
    public record Trouble(
            long key,
            @Nullable UUID consortiumId,
            String processId,
            long processDefinitionKey,
            long processInstanceKey,
            long rootKey,
            String elementId,
            String message,
            Instant since,
            @Nullable Long jobKey) {}

    /** A deployed model. */
    public record Model(
            long processDefinitionKey,
            String processId,
            String name,
            int version,
            @Nullable String versionTag) {}

    /** Tokens at one element. */
    public record Counts(long active, long incidents, long completed) {}
}

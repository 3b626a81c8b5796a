package org.cordee.process;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records that the engine's searches return: tasks, incidents, models and counts. */
public final class EngineRecords {

    private EngineRecords() {}

    /** An open task; its group is the one that may complete it. */
    public record Task(
            long key,
            String elementId,
            String processId,
            long processInstanceKey,
            String candidateGroup,
            Instant createdAt,
            @Nullable Instant dueAt) {}

    /**
     * A page of all open tasks in the order of their keys.
     *
     * @param cursor where the next page begins; null when this is the last one
     */
    public record TaskPage(List<Task> tasks, @Nullable String cursor) {

        /** Returns the key of the last task. */
        public long lastKey() {
            return tasks.get(tasks.size() - 1).key();
        }
    }

    /**
     * An incident: a step that used up its attempts and waits for a coordinator.
     *
     * @param root what the process is about; null when it holds no id of a root
     */
    public record EngineIncident(
            long key,
            @Nullable ProcessRoot root,
            String processId,
            long processDefinitionKey,
            long processInstanceKey,
            long rootKey,
            String elementId,
            String message,
            Instant since,
            @Nullable Long jobKey) {}

    /** A deployed version of a model. */
    public record Model(
            long processDefinitionKey,
            String processId,
            String name,
            int version,
            @Nullable String versionTag) {}

    /** The numbers of tokens at one element. */
    public record Counts(long active, long incidents, long completed) {}
}

package org.cordee.process;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An open task of a group: its kind, what its process is about, its subject and its due date. */
public record OpenTask(
        long key,
        UserTask task,
        String processId,
        long processInstanceKey,
        ProcessRoot root,
        UUID subjectId,
        @Nullable UUID organisationId,
        String candidateGroup,
        Instant createdAt,
        @Nullable Instant dueAt) {

    OpenTask dueAt(@Nullable Instant other) {
        return new OpenTask(
                key,
                task,
                processId,
                processInstanceKey,
                root,
                subjectId,
                organisationId,
                candidateGroup,
                createdAt,
                other);
    }

    /** Returns the id of the consortium; null when the process is not about one. */
    public @Nullable UUID consortiumId() {
        return root.consortiumId();
    }

    public boolean isLate(Instant now) {
        return dueAt != null && dueAt.isBefore(now);
    }

    /** Returns the address of the page on which the task is done. */
    public String page() {
        return TaskPages.of(task, root, subjectId);
    }
}

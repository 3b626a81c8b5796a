package org.cordee.process;

import java.util.UUID;

/** Builds the address of a task's page: the address in the model, with the ids filled in. */
final class TaskPages {

    private TaskPages() {}

    public static String of(UserTask task, ProcessRoot root, UUID subjectId) {
        return task.page()
                .replace("{" + task.subjectVariable() + "}", subjectId.toString())
                .replace("{" + root.kind().variable() + "}", root.id().toString());
    }
}

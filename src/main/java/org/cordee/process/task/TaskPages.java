package org.cordee.process.task;

import java.util.UUID;
import org.cordee.process.model.ProcessVariables;
import org.cordee.process.model.UserTask;

/** Builds the address of a task's page: the address in the model, with the ids filled in. */
public final class TaskPages {

    private TaskPages() {}

    public static String of(UserTask task, UUID consortiumId, UUID subjectId) {
        return task.page()
                .replace("{" + task.subjectVariable() + "}", subjectId.toString())
                .replace("{" + ProcessVariables.CONSORTIUM_ID + "}", consortiumId.toString());
    }
}

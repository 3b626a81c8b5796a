package org.cordee.consortium.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cordee.consortium.shares.EssentialTask;
import org.cordee.shared.NotFound;

/**
 * The member of each essential task, as the lead selects it; rows are used, because the text of a task may contain
 * commas.
 */
record TasksForm(List<Row> tasks) {

    private static final String SUBCONTRACTOR = "SUBCONTRACTOR";

    TasksForm {
        tasks = tasks == null
                ? List.of()
                : tasks.stream().filter(Objects::nonNull).toList();
    }

    List<EssentialTask> said() {
        return tasks.stream().map(Row::said).toList();
    }

    /** One task and its assignment: the id of a member, a subcontractor, or open. */
    record Row(String task, String doer) {

        Row {
            task = task == null ? "" : task;
            doer = doer == null ? "" : doer;
        }

        EssentialTask said() {
            return switch (doer) {
                case "" -> new EssentialTask(task.strip(), null, false);
                case SUBCONTRACTOR -> new EssentialTask(task.strip(), null, true);
                default -> new EssentialTask(task.strip(), member(), false);
            };
        }

        private UUID member() {
            try {
                return UUID.fromString(doer);
            } catch (IllegalArgumentException nobodysId) {
                throw new NotFound();
            }
        }
    }
}

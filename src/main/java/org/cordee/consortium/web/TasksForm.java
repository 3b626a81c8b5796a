package org.cordee.consortium.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cordee.consortium.shares.EssentialTask;
import org.cordee.shared.NotFound;

/**
 * The member of each essential task, as the lead selects it; rows are used, because the text of a task may contain
 * commas.
 */
class TasksForm {

    private static final String SUBCONTRACTOR = "SUBCONTRACTOR";

    private List<Row> tasks = new ArrayList<>();

    /** One task and its assignment: the id of a member, a subcontractor, or open. */
    public static class Row {

        private String task = "";
        private String doer = "";

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

        public String getTask() {
            return task;
        }

        public void setTask(String task) {
            this.task = task;
        }

        public String getDoer() {
            return doer;
        }

        public void setDoer(String doer) {
            this.doer = doer;
        }
    }

    List<EssentialTask> said() {
        return tasks.stream().map(Row::said).toList();
    }

    public List<Row> getTasks() {
        return tasks;
    }

    public void setTasks(List<Row> tasks) {
        this.tasks = tasks;
    }
}

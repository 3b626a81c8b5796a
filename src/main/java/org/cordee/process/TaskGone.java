package org.cordee.process;

/** The task was completed or cancelled before this command: a timer or another act was first. */
class TaskGone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TaskGone(long userTaskKey) {
        super("user task " + userTaskKey + " is gone");
    }
}

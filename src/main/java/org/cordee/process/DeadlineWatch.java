package org.cordee.process;

/** The ids of {@code deadline-watch.bpmn}, which starts with the consortium and follows its deadline. */
public final class DeadlineWatch {

    public static final String PROCESS = "deadline-watch";

    /** The same message starts the main process: a message starts one instance of every process that waits for it. */
    public static final String MESSAGE_OPENED = ConsortiumBuilding.MESSAGE_OPENED;

    public static final String MESSAGE_REOPENED = ConsortiumBuilding.MESSAGE_REOPENED;

    public static final String MESSAGE_DEADLINE_MOVED = "consortium.deadlineMoved";
    public static final String MESSAGE_CLOSED = "consortium.closed";

    public static final String JOB_WATCH_DEADLINE = "consortium.watchDeadline";
    public static final String JOB_CLOSE_AT_DEADLINE = "consortium.closeAtDeadline";

    private DeadlineWatch() {}
}

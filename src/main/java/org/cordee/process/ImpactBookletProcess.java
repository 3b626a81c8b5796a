package org.cordee.process;

/**
 * The ids of {@code impact-booklet.bpmn}: a call for contributions is open, closes, and its booklet is published at once
 * or at the end of an embargo.
 */
public final class ImpactBookletProcess {

    public static final String PROCESS = "impact-booklet";

    public static final String MESSAGE_CALL_OPENED = "booklet.callOpened";

    /** Ends the wait for the date of the call: a coordinator closed it earlier. */
    public static final String MESSAGE_CALL_CLOSED = "booklet.callClosed";

    /** Ends the wait for the end of the embargo: a coordinator decided anew. */
    public static final String MESSAGE_PUBLICATION_MOVED = "booklet.publicationMoved";

    /** Starts another instance, which waits for the embargo of a later version. */
    public static final String MESSAGE_VERSION_DECIDED = "booklet.versionDecided";

    /** Ends the process wherever it is: the call was cancelled. */
    public static final String MESSAGE_CALL_CANCELLED = "booklet.callCancelled";

    public static final String JOB_OPEN_CALL = "booklet.openCall";
    public static final String JOB_CLOSE_CALL = "booklet.closeCall";
    public static final String JOB_PUBLISH = "booklet.publish";

    public static final String TASK_PUBLISH_BOOKLET = "task_PublishBooklet";

    private ImpactBookletProcess() {}
}

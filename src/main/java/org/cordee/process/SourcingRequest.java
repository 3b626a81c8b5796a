package org.cordee.process;

/**
 * The ids of {@code sourcing-request.bpmn}: a coordinator reads a need and puts it to structures, a batch at a time,
 * until the buyer gets a short list and says what came of it.
 */
public final class SourcingRequest {

    public static final String PROCESS = "sourcing-request";

    public static final String MESSAGE_RECEIVED = "need.received";

    /**
     * Ends the wait for the awaited structures: enough are interested, more are asked beside them, or the short list
     * was delivered.
     */
    public static final String MESSAGE_INQUIRIES_MOVED = "need.inquiriesMoved";

    /** Ends the wait for the outcome, also before it was asked for. */
    public static final String MESSAGE_OUTCOME_REPORTED = "need.outcomeReported";

    /** Ends the process wherever it is: the need was refused, taken back or erased. */
    public static final String MESSAGE_ENDED = "need.ended";

    public static final String JOB_OPEN = "need.open";
    public static final String JOB_MATCH = "need.match";
    public static final String JOB_FOLLOW = "need.follow";
    public static final String JOB_LAPSE = "need.lapse";
    public static final String JOB_PLAN_OUTCOME = "need.planOutcome";
    public static final String JOB_ASK_OUTCOME = "need.askOutcome";
    public static final String JOB_CLOSE = "need.close";

    public static final String TASK_QUALIFY_NEED = "task_QualifyNeed";
    public static final String TASK_CURATE_LIST = "task_CurateList";
    public static final String TASK_EXPRESS_INTEREST = "task_ExpressInterest";
    public static final String TASK_DECIDE_NEXT_BATCH = "task_DecideNextBatch";
    public static final String TASK_DELIVER_SHORTLIST = "task_DeliverShortlist";

    public static final String TIMER_INTEREST_WINDOW_ENDED = "timer_InterestWindowEnded";

    private SourcingRequest() {}
}

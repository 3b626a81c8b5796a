package org.cordee.process;

import java.util.Set;

/** The ids of {@code support-request.bpmn}: helpers are asked in turn, one helps, and the requester evaluates. */
public final class SupportRequestProcess {

    public static final String PROCESS = "support-request";

    public static final String MESSAGE_ASKED = "support.asked";

    /** Ends the process wherever it stands: the requester withdrew. */
    public static final String MESSAGE_WITHDRAWN = "support.withdrawn";

    public static final String JOB_PLAN_TURN = "support.planTurn";
    public static final String JOB_LAPSE_TURN = "support.lapseTurn";
    public static final String JOB_LAPSE_EVALUATION = "support.lapseEvaluation";

    public static final String TASK_ACCEPT_SUPPORT = "task_AcceptSupport";
    public static final String TASK_ASSIGN_HELPER = "task_AssignHelper";
    public static final String TASK_DIAGNOSE_SUPPORT = "task_DiagnoseSupport";
    public static final String TASK_DELIVER_SUPPORT = "task_DeliverSupport";
    public static final String TASK_EVALUATE_SUPPORT = "task_EvaluateSupport";

    public static final String TIMER_SERVICE_LEVEL_ENDED = "timer_ServiceLevelEnded";
    public static final String TIMER_EVALUATION_OVERDUE = "timer_EvaluationOverdue";

    /** The tasks of the organisation that is asked or that helps. */
    static final Set<String> TASKS_OF_HELPER = Set.of(TASK_ACCEPT_SUPPORT, TASK_DIAGNOSE_SUPPORT, TASK_DELIVER_SUPPORT);

    private SupportRequestProcess() {}
}

package org.cordee.process;

/**
 * The ids of {@code compliance-check.bpmn}: the consortium is checked at a stage, its blockers are settled, a waiver is
 * decided.
 */
public final class ComplianceCheck {

    public static final String PROCESS = "compliance-check";

    public static final String JOB_CHECK_COMPLIANCE = "compliance.check";

    public static final String TASK_RESOLVE_BLOCKER = "task_ResolveBlocker";
    public static final String TASK_DECIDE_WAIVER = "task_DecideWaiver";

    public static final String MESSAGE_BLOCKER_MOVED = "compliance.blockerMoved";

    public static final String TIMER_BLOCK_LIFTED = "timer_BlockLifted";

    private ComplianceCheck() {}
}

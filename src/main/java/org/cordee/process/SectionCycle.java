package org.cordee.process;

/** The ids of {@code section-cycle.bpmn}: one section from its writer to its approval. */
public final class SectionCycle {

    public static final String PROCESS = "section-cycle";

    public static final String JOB_PLAN_WRITING = "bid.planWriting";
    public static final String JOB_REMIND_WRITER = "bid.remindWriter";
    public static final String JOB_ESCALATE_SECTION = "bid.escalateSection";

    public static final String TASK_WRITE_SECTION = "task_WriteSection";
    public static final String TASK_REVIEW_SECTION = "task_ReviewSection";
    public static final String TASK_DECIDE_SECTION = "task_DecideSection";
    public static final String TASK_REASSIGN_SECTION = "task_ReassignSection";

    public static final String TIMER_REMINDER_DUE = "timer_ReminderDue";
    public static final String TIMER_SECTION_DUE = "timer_SectionDue";
    public static final String TIMER_REASSIGNMENT_DUE = "timer_ReassignmentDue";
    public static final String TIMER_REVIEW_DUE = "timer_ReviewDue";

    private SectionCycle() {}
}

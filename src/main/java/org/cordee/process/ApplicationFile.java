package org.cordee.process;

/** The ids of {@code application-file.bpmn}: each member hands in its evidence, the lead checks it. */
public final class ApplicationFile {

    public static final String PROCESS = "application-file";

    public static final String JOB_OPEN_APPLICATION = "application.open";
    public static final String JOB_DATE_EVIDENCE = "application.dateEvidence";
    public static final String JOB_REMIND_MEMBER = "application.remindMember";

    public static final String TASK_PROVIDE_EVIDENCE = "task_ProvideEvidence";
    public static final String TASK_CHECK_APPLICATION = "task_CheckApplication";

    public static final String MESSAGE_EVIDENCE_DATES_MOVED = "application.evidenceDatesMoved";

    public static final String TIMER_EVIDENCE_REMINDER_DUE = "timer_EvidenceReminderDue";

    private ApplicationFile() {}
}

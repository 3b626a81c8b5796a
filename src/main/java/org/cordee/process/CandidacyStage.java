package org.cordee.process;

/** The ids of {@code candidacy-stage.bpmn}: freeze and deposit the application, record what the buyer decides. */
public final class CandidacyStage {

    public static final String PROCESS = "candidacy-stage";

    public static final String JOB_FOLLOW_STAGE = "candidacy.followStage";

    public static final String TASK_FREEZE_APPLICATION = "task_FreezeApplication";
    public static final String TASK_DEPOSIT_APPLICATION = "task_DepositApplication";
    public static final String TASK_RECORD_DECISION = "task_RecordDecision";

    public static final String MESSAGE_APPLICATION_REOPENED = "candidacy.reopened";

    private CandidacyStage() {}
}

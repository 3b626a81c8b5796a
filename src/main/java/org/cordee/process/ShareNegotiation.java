package org.cordee.process;

/**
 * The ids of {@code share-negotiation.bpmn}: propose and answer in rounds, mediate, until all agree or the negotiation
 * fails.
 */
public final class ShareNegotiation {

    public static final String PROCESS = "share-negotiation";

    public static final String JOB_OPEN_SHARE_ROUND = "consortium.openShareRound";
    public static final String JOB_REMIND_ANSWERER = "consortium.remindAnswerer";
    public static final String JOB_SETTLE_SHARES = "consortium.settleShares";
    public static final String JOB_CLOSE_MEDIATION = "consortium.closeMediation";

    public static final String TASK_PROPOSE_SHARES = "task_ProposeShares";
    public static final String TASK_ANSWER_SHARES = "task_AnswerShares";
    public static final String TASK_MEDIATE_SHARES = "task_MediateShares";

    public static final String TIMER_ANSWER_REMINDER_DUE = "timer_AnswerReminderDue";
    public static final String TIMER_ANSWER_WINDOW_ENDED = "timer_AnswerWindowEnded";
    public static final String TIMER_MEDIATION_OVER = "timer_MediationOver";

    private ShareNegotiation() {}
}

package org.cordee.process.model;

/** The ids of {@code share-negotiation.bpmn}: propose, answer, until all agree. */
public final class ShareNegotiation {

    public static final String PROCESS = "share-negotiation";

    public static final String JOB_OPEN_SHARE_ROUND = "consortium.openShareRound";
    public static final String JOB_SETTLE_SHARES = "consortium.settleShares";

    public static final String TASK_PROPOSE_SHARES = "task_ProposeShares";
    public static final String TASK_ANSWER_SHARES = "task_AnswerShares";

    private ShareNegotiation() {}
}

package org.cordee.process.model;

/** The ids of {@code bid-submission.bpmn}: freeze, build, deposit, record. */
public final class BidSubmission {

    public static final String PROCESS = "bid-submission";

    public static final String JOB_BUILD_PACKAGE = "submission.buildPackage";
    public static final String JOB_RECORD_OUTCOME = "submission.recordOutcome";

    public static final String TASK_FREEZE_BID = "task_FreezeBid";
    public static final String TASK_DEPOSIT_BID = "task_DepositBid";

    private BidSubmission() {}
}

package org.cordee.process;

/** The ids of {@code bid-submission.bpmn}: freeze, build, have it approved, deposit, record; open it again until then. */
public final class BidSubmission {

    public static final String PROCESS = "bid-submission";

    public static final String JOB_BUILD_PACKAGE = "submission.buildPackage";
    public static final String JOB_RECORD_OUTCOME = "submission.recordOutcome";

    public static final String JOB_FOLLOW_APPROVAL = "submission.followApproval";
    public static final String JOB_REMIND_APPROVER = "submission.remindApprover";

    public static final String MESSAGE_APPROVAL_MOVED = "submission.approvalMoved";
    public static final String MESSAGE_BID_REOPENED = "submission.bidReopened";

    public static final String CALL_REWRITE_SECTIONS = "call_RewriteSections";
    public static final String CALL_REPRICE = "call_Reprice";
    public static final String CALL_CHECK_DEPOSIT = "call_CheckDeposit";

    public static final String TASK_APPROVE_BID = "task_ApproveBid";
    public static final String TASK_DECIDE_APPROVAL = "task_DecideApproval";
    public static final String TIMER_APPROVAL_REMINDER_DUE = "timer_ApprovalReminderDue";
    public static final String TIMER_APPROVAL_WINDOW_ENDED = "timer_ApprovalWindowEnded";
    public static final String TIMER_LAST_CALL = "timer_LastCall";

    public static final String TASK_FREEZE_BID = "task_FreezeBid";
    public static final String TASK_DEPOSIT_BID = "task_DepositBid";

    private BidSubmission() {}
}

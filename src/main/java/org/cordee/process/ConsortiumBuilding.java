package org.cordee.process;

/** The ids of {@code consortium-building.bpmn}: from the opened consortium to the deposited bid. */
public final class ConsortiumBuilding {

    public static final String PROCESS = "consortium-building";

    public static final String MESSAGE_OPENED = "consortium.opened";
    /** Starts another instance for a bid that was reopened after its end, and another deadline watch. */
    public static final String MESSAGE_REOPENED = "consortium.reopened";

    /** Starts another instance that checks a deposit which was recorded when no instance waited for it. */
    public static final String MESSAGE_DEPOSIT_NOTED = "consortium.depositNoted";

    /** Ends the instance of a consortium that lost a member during drafting. */
    public static final String MESSAGE_COMPOSITION_REOPENED = "consortium.compositionReopened";

    /** Starts another instance that invites candidates for the slots again. */
    public static final String MESSAGE_MEMBER_DROPPED_OUT = "consortium.memberDroppedOut";

    public static final String MESSAGE_ABANDONED = "consortium.abandoned";
    /** Ends the instance of a consortium whose application the buyer did not select. */
    public static final String MESSAGE_NOT_SELECTED = "consortium.notSelected";

    public static final String MESSAGE_DEADLINE_PASSED = "consortium.deadlinePassed";

    public static final String MESSAGE_WAIVER_ASKED = "compliance.waiverAsked";
    public static final String MESSAGE_CHECK_WANTED = "compliance.checkWanted";
    public static final String MESSAGE_RENEWAL_AWAITED = "application.renewalAwaited";

    public static final String JOB_PLAN_PREPARATION = "consortium.planPreparation";
    public static final String JOB_OPEN_ROUND = "consortium.openRound";
    public static final String JOB_SETTLE_ROUND = "consortium.settleRound";
    public static final String JOB_CONCLUDE_NEGOTIATION = "consortium.concludeNegotiation";
    public static final String JOB_CONCLUDE_AGREEMENT = "agreement.conclude";

    public static final String TASK_DEFINE_SLOTS = "task_DefineSlots";
    public static final String TASK_RANK_CANDIDATES = "task_RankCandidates";
    public static final String TASK_DECIDE_UNFILLED_SLOTS = "task_DecideUnfilledSlots";
    public static final String TASK_ARBITRATE_SHARES = "task_ArbitrateShares";
    public static final String TASK_ARBITRATE_AGREEMENT = "task_ArbitrateAgreement";
    public static final String TASK_RENEW_EVIDENCE = "task_RenewEvidence";

    public static final String CALL_INVITE_PARTNERS = "call_InvitePartners";
    public static final String CALL_NEGOTIATE_SHARES = "call_NegotiateShares";
    public static final String CALL_SIGN_AGREEMENT = "call_SignAgreement";
    public static final String CALL_APPLY_FIRST = "call_ApplyFirst";
    public static final String CALL_PREPARE_APPLICATION = "call_PrepareApplication";
    public static final String CALL_DRAFT_BID = "call_DraftBid";
    public static final String CALL_CHECK_DESIGN = "call_CheckDesign";
    public static final String CALL_CHECK_TEAM = "call_CheckTeam";
    public static final String CALL_CHECK_DRAFT = "call_CheckDraft";
    public static final String CALL_CHECK_FINAL = "call_CheckFinal";
    public static final String CALL_DECIDE_WAIVER = "call_DecideWaiver";
    public static final String CALL_CHECK_AGAIN = "call_CheckAgain";
    public static final String CALL_SUBMIT_BID = "call_SubmitBid";
    public static final String CALL_SUBMIT_AGAIN = "call_SubmitAgain";
    public static final String CALL_CHECK_POST = "call_CheckPost";
    public static final String CALL_CHECK_POST_AGAIN = "call_CheckPostAgain";

    private ConsortiumBuilding() {}
}

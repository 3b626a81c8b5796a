package org.cordee.process.model;

/** The ids of {@code joint-bid-drafting.bpmn}: a section and a price from each member, read by the lead. */
public final class JointBidDrafting {

    public static final String PROCESS = "joint-bid-drafting";

    public static final String JOB_OPEN_DRAFTING = "bid.openDrafting";

    public static final String TASK_WRITE_SECTION = "task_WriteSection";
    public static final String TASK_GIVE_PRICE = "task_GivePrice";
    public static final String TASK_REVIEW_CONTRIBUTION = "task_ReviewContribution";

    private JointBidDrafting() {}
}

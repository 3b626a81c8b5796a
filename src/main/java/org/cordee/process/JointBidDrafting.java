package org.cordee.process;

/** The ids of {@code joint-bid-drafting.bpmn}: the outline, then sections and prices at the same time. */
public final class JointBidDrafting {

    public static final String PROCESS = "joint-bid-drafting";

    public static final String JOB_OPEN_DRAFTING = "bid.openDrafting";
    public static final String JOB_BEGIN_SECTIONS = "bid.beginSections";

    public static final String TASK_SETTLE_OUTLINE = "task_SettleOutline";

    public static final String CALL_WRITE_SECTIONS = "call_WriteSections";
    public static final String CALL_CONSOLIDATE_PRICES = "call_ConsolidatePrices";

    private JointBidDrafting() {}
}

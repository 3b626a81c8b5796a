package org.cordee.process;

/** The ids of {@code pricing-consolidation.bpmn}: each member's lines and signature, the lead's margin, the lock. */
public final class PricingConsolidation {

    public static final String PROCESS = "pricing-consolidation";

    public static final String JOB_OPEN_PRICES = "bid.openPrices";
    public static final String JOB_PLAN_PRICE = "bid.planPrice";
    public static final String JOB_ESCALATE_PRICE = "bid.escalatePrice";
    public static final String JOB_ESCALATE_MARGIN = "bid.escalateMargin";
    public static final String JOB_LOCK_PRICES = "bid.lockPrices";

    public static final String TASK_FILL_PRICES = "task_FillPrices";
    public static final String TASK_JUSTIFY_PRICE = "task_JustifyPrice";
    public static final String TASK_VALIDATE_PRICE = "task_ValidatePrice";
    public static final String TASK_DECIDE_LATE_PRICE = "task_DecideLatePrice";
    public static final String TASK_SET_MARGIN = "task_SetMargin";

    public static final String TIMER_PRICE_DUE = "timer_PriceDue";
    public static final String TIMER_JUSTIFICATION_DUE = "timer_JustificationDue";
    public static final String TIMER_VALIDATION_DUE = "timer_ValidationDue";
    public static final String TIMER_FILLING_OVERDUE = "timer_FillingOverdue";
    public static final String TIMER_JUSTIFICATION_OVERDUE = "timer_JustificationOverdue";
    public static final String TIMER_VALIDATION_OVERDUE = "timer_ValidationOverdue";
    public static final String TIMER_MARGIN_DUE = "timer_MarginDue";

    private PricingConsolidation() {}
}

package org.cordee.process;

/** The ids of {@code agreement-signing.bpmn}: the lead reviews, each party signs in its turn, the members give their powers. */
public final class AgreementSigning {

    public static final String PROCESS = "agreement-signing";

    public static final String JOB_OPEN_SIGNATURE = "agreement.openSignature";
    public static final String JOB_REMIND_SIGNATORY = "agreement.remindSignatory";
    public static final String JOB_OPEN_POWERS = "agreement.openPowers";
    public static final String JOB_REMIND_GRANTOR = "agreement.remindGrantor";

    public static final String TASK_REVIEW_AGREEMENT = "task_ReviewAgreement";
    public static final String TASK_SIGN_AGREEMENT = "task_SignAgreement";
    public static final String TASK_GRANT_POWER = "task_GrantPower";

    public static final String TIMER_SIGNATURE_REMINDER_DUE = "timer_SignatureReminderDue";
    public static final String TIMER_SIGNATURE_WINDOW_ENDED = "timer_SignatureWindowEnded";
    public static final String TIMER_POWER_REMINDER_DUE = "timer_PowerReminderDue";
    public static final String TIMER_POWER_WINDOW_ENDED = "timer_PowerWindowEnded";

    private AgreementSigning() {}
}

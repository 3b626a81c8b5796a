package org.cordee.process;

/** The ids of {@code partner-invitation.bpmn}: candidates are invited one after the other for one slot. */
public final class PartnerInvitation {

    public static final String PROCESS = "partner-invitation";

    public static final String MESSAGE_WITHDRAWN = "consortium.invitationWithdrawn";

    public static final String JOB_OPEN_TURN = "consortium.openTurn";
    public static final String JOB_SEND_INVITATION = "consortium.sendInvitation";
    public static final String JOB_SEND_REMINDER = "consortium.sendReminder";
    public static final String JOB_EXPIRE_INVITATION = "consortium.expireInvitation";
    public static final String JOB_RESUME_INVITATION = "consortium.resumeInvitation";

    public static final String TASK_ANSWER_INVITATION = "task_AnswerInvitation";
    public static final String TASK_ANSWER_QUESTION = "task_AnswerQuestion";
    public static final String TASK_SIGN_NDA = "task_SignNda";
    public static final String TASK_GIVE_CAPACITY = "task_GiveCapacity";
    public static final String TASK_DECIDE_LATE_CAPACITY = "task_DecideLateCapacity";
    public static final String TASK_CONFIRM_PARTNER = "task_ConfirmPartner";

    public static final String TIMER_FIRST_REMINDER_DUE = "timer_FirstReminderDue";
    public static final String TIMER_SECOND_REMINDER_DUE = "timer_SecondReminderDue";
    public static final String TIMER_WINDOW_ENDED = "timer_WindowEnded";
    public static final String TIMER_NDA_DUE = "timer_NdaDue";
    public static final String TIMER_CAPACITY_DUE = "timer_CapacityDue";

    private PartnerInvitation() {}
}

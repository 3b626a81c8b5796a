package org.cordee.consortium;

/** An act on one invitation, with the event it publishes and the text expected in the engine command. */
enum InvitationAct {
    SEND("InvitationSent", ""),
    REMIND("ReminderSent", ""),
    REMIND_AGAIN("ReminderSent", ""),
    EXPIRE("InvitationExpired", ""),
    ACCEPT("InvitationAccepted", "task_AnswerInvitation"),
    DECLINE("InvitationDeclined", "task_AnswerInvitation"),
    ASK("QuestionAsked", "task_AnswerInvitation"),
    FORWARD("InvitationForwarded", ""),
    ANSWER("QuestionAnswered", "task_AnswerQuestion"),
    SIGN("NdaSigned", "task_SignNda"),
    SIGN_ANOTHER_TEXT("", ""),
    REFUSE_NDA("NdaRefused", "task_SignNda"),
    GIVE_CAPACITY("CapacityGiven", "task_GiveCapacity"),
    EXTEND("CapacityExtended", "task_DecideLateCapacity"),
    REPLACE("InvitationReplaced", "task_DecideLateCapacity"),
    CONFIRM("MemberConfirmed", "task_ConfirmPartner"),
    REFUSE_PARTNER("PartnerRefused", "task_ConfirmPartner"),
    WITHDRAW("InvitationWithdrawn", "consortium.invitationWithdrawn");

    final String event;
    final String toldToEngine;

    InvitationAct(String event, String toldToEngine) {
        this.event = event;
        this.toldToEngine = toldToEngine;
    }

    /** Tells whether the application does it itself, after a timer or in a job. */
    boolean isOfTheApplication() {
        return compareTo(EXPIRE) <= 0;
    }

    boolean isOfTheLead() {
        return switch (this) {
            case ANSWER, EXTEND, REPLACE, CONFIRM, REFUSE_PARTNER, WITHDRAW -> true;
            default -> false;
        };
    }
}

package org.cordee.consortium.invitation;

/** What the domain answers to the timer that ended a window: who was first. */
public enum InvitationOutcome {
    ACCEPTED,
    DECLINED,
    QUESTION,
    EXPIRED,
    WITHDRAWN;

    static InvitationOutcome of(InvitationState answered) {
        return switch (answered) {
            case ACCEPTED, NDA_SIGNED, CAPACITY_GIVEN, CONFIRMED -> ACCEPTED;
            case DECLINED, REPLACED -> DECLINED;
            case EXPIRED -> EXPIRED;
            case WITHDRAWN -> WITHDRAWN;
            case DRAFT, SENT, OPENED -> throw new IllegalStateException("an invitation unanswered in " + answered);
        };
    }
}

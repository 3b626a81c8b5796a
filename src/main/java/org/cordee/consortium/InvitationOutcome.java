package org.cordee.consortium;

/** The answer of the domain to the timer that ended a window: which act came first. */
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
            case DRAFT, SENT, OPENED ->
                throw new IllegalStateException("the invitation has no answer in state " + answered);
        };
    }
}

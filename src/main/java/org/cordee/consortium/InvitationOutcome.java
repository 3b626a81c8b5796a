package org.cordee.consortium;

/** What the domain answers to the timer that ended a window: who was first. */
public enum InvitationOutcome {
    ACCEPTED,
    DECLINED,
    QUESTION,
    EXPIRED,
    WITHDRAWN
}

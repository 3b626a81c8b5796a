package org.cordee.consortium;

/** The state of one invitation, from the opening of its turn to its end. */
public enum InvitationState {
    DRAFT,
    SENT,
    OPENED,
    ACCEPTED,
    NDA_SIGNED,
    CAPACITY_GIVEN,
    CONFIRMED,
    DECLINED,
    EXPIRED,
    WITHDRAWN,
    REPLACED
}

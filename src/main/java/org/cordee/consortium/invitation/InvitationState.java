package org.cordee.consortium.invitation;

/** Where one invitation stands, from the turn that opened it to its end. */
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

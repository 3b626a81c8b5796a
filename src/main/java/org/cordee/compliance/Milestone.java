package org.cordee.compliance;

/** The steps of preparing a bid that the backward plan dates, in the order of their dates. */
public enum Milestone {
    SOURCING,
    INVITATIONS,
    CAPACITY,
    SHARES,
    AGREEMENT,
    DRAFTS,
    PRICES,
    RED_TEAM,
    APPROVAL,
    FREEZE,
    DEPOSIT
}

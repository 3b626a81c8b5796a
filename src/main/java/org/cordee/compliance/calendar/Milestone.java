package org.cordee.compliance.calendar;

/** The steps of preparing a bid that the backward plan dates, in the order of their dates; questions go to the buyer beside them. */
public enum Milestone {
    SOURCING,
    INVITATIONS,
    CAPACITY,
    SHARES,
    AGREEMENT,
    QUESTIONS,
    DRAFTS,
    PRICES,
    RED_TEAM,
    APPROVAL,
    FREEZE,
    DEPOSIT
}

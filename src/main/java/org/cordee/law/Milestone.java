package org.cordee.law;

/**
 * The steps of a bid that the backward plan dates, in the order of their dates. The questions to the buyer are
 * independent of the others.
 */
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

package org.cordee.shared;

/** A role of a person in the organisation it acts for. Lead and partner are relations to a consortium, not roles. */
public enum Role {
    MEMBER,
    SIGNATORY,
    COORDINATOR,
    ADMINISTRATOR,
    /**
     * Limits the others: the account was made by a letter to an address that nobody has proven to be the organisation's.
     * It works in groupings, and speaks for the organisation nowhere else, see {@link Actor#requireProven()}.
     */
    UNPROVEN
}

package org.cordee.shared;

/** What a person may do for the organisation it acts for. Lead and partner are relations to a grouping, not roles. */
public enum Role {
    MEMBER,
    SIGNATORY,
    COORDINATOR,
    ADMINISTRATOR
}

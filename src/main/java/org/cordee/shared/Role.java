package org.cordee.shared;

/** A role of a person in the organisation it acts for. Lead and partner are relations to a consortium, not roles. */
public enum Role {
    MEMBER,
    SIGNATORY,
    COORDINATOR,
    ADMINISTRATOR
}

package org.cordee.organisation;

/** The answer of an organisation, on its own page, to whether it looks for contracts. */
public enum Seeking {
    /** The organisation wants to be a member of a grouping. */
    COCONTRACTING,
    /** The organisation takes work as a subcontractor only. */
    SUBCONTRACTING,
    /** The organisation takes nothing at present; it may say until when. */
    NOT_NOW
}

package org.cordee.organisation;

/** What an organisation says about new contracts on its own page. */
public enum Seeking {
    /** It wants to be a member of a grouping. */
    COCONTRACTING,
    /** It takes work as a subcontractor only. */
    SUBCONTRACTING,
    /** It takes nothing at present; it may say until when. */
    NOT_NOW
}

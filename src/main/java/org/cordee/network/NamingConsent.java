package org.cordee.network;

/** The consent of a member to be named on the pages of its network; the member chooses it and may change it any day. */
public enum NamingConsent {
    /** The network reads the member's name and its own figures. */
    NAME_AND_ANSWERS,
    /** The network reads the member's name; its figures are in totals only. */
    NAME,
    /** The member is in totals only. */
    TOTALS_ONLY;

    boolean allowsName() {
        return this != TOTALS_ONLY;
    }

    boolean allowsAnswers() {
        return this == NAME_AND_ANSWERS;
    }
}

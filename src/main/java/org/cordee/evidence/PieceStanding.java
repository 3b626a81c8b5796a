package org.cordee.evidence;

import org.cordee.law.Severity;

/** The state of a piece at one stage, with its severity and the article that applies. */
record PieceStanding(Code code, Severity severity, String article) {

    /** The codes of the decision table {@code evidence-standing}. */
    public enum Code {
        PRESENT,
        MISSING,
        NOT_PROVIDED,
        EXPIRED,
        EXPIRES_BEFORE_AWARD,
        AVAILABLE_ONLINE,
        ALREADY_SENT,
        NOT_CONCERNED
    }

    /** Checks that the piece was valid and has expired at that stage or will soon after. */
    public boolean isExpiring() {
        return code == Code.EXPIRED || code == Code.EXPIRES_BEFORE_AWARD;
    }

    public boolean isBlocking() {
        return severity == Severity.BLOCKER;
    }
}

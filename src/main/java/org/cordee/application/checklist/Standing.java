package org.cordee.application.checklist;

import org.cordee.compliance.Severity;

/** How a piece stands at one stage, how much that weighs, and by which article. */
public record Standing(Code code, Severity severity, String article) {

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

    /** Valid once, and not any more at that stage or soon after. */
    public boolean isExpiring() {
        return code == Code.EXPIRED || code == Code.EXPIRES_BEFORE_AWARD;
    }

    public boolean isBlocking() {
        return severity == Severity.BLOCKER;
    }
}

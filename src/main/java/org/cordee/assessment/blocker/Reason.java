package org.cordee.assessment.blocker;

import org.cordee.shared.RuleViolation;

/** Why somebody goes on with a finding unresolved: never empty, 2,000 characters at most. */
final class Reason {

    private static final int LONGEST = 2000;

    private Reason() {}

    /** @param refusal the beginning of the keys by which an empty and a long one are refused */
    static String said(String reason, String refusal) {
        if (reason.isBlank()) {
            throw RuleViolation.of("reason", refusal + ".reason-missing");
        }
        if (reason.length() > LONGEST) {
            throw RuleViolation.of("reason", refusal + ".reason-too-long", LONGEST);
        }
        return reason.strip();
    }
}

package org.cordee.assessment;

import org.cordee.shared.RuleViolation;

/** The reason why a user proceeds with a finding unresolved: never empty, 2,000 characters at most. */
final class JustificationText {

    private static final int LONGEST = 2000;

    private JustificationText() {}

    /** @param refusal the beginning of the message keys for an empty and for a too long reason */
    static String checked(String reason, String refusal) {
        if (reason.isBlank()) {
            throw RuleViolation.of("reason", refusal + ".reason-missing");
        }
        if (reason.length() > LONGEST) {
            throw RuleViolation.of("reason", refusal + ".reason-too-long", LONGEST);
        }
        return reason.strip();
    }
}

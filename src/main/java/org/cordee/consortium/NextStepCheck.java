package org.cordee.consortium;

import java.time.Instant;
import org.cordee.shared.RuleViolation;

/** Checks a consortium before its lead takes the next step: proposes shares, or sends the agreement out. */
public interface NextStepCheck {

    /**
     * Checks that the lead may take the next step.
     *
     * @throws RuleViolation while the lead may not
     */
    void requireNextStepAllowed(NegotiatedConsortium consortium, Instant now);
}

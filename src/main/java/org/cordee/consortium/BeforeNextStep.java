package org.cordee.consortium;

import java.time.Instant;
import org.cordee.shared.RuleViolation;

/** What must be true of a grouping before its lead takes it a step further: proposes shares, or sends the agreement out. */
public interface BeforeNextStep {

    /** @throws RuleViolation while the lead may not */
    void requireFree(NegotiatedGrouping grouping, Instant now);
}

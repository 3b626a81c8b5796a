package org.cordee.submission;

import java.time.Instant;
import org.cordee.bid.Grouping;
import org.cordee.shared.RuleViolation;

/** What must be true of a bid before it is frozen. */
public interface BeforeFreeze {

    /** @throws RuleViolation while the lead may not freeze it */
    void requireFree(Grouping grouping, Instant now);
}

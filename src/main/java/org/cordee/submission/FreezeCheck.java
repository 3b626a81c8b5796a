package org.cordee.submission;

import java.time.Instant;
import org.cordee.bid.BiddingConsortium;

/** A condition that must hold before a bid is frozen. */
public interface FreezeCheck {

    /**
     * Refuses a freeze that is not allowed yet.
     *
     * @throws RuleViolation while the lead may not freeze the bid
     */
    void requireAllowed(BiddingConsortium grouping, Instant now);
}

package org.cordee.submission;

import java.time.Instant;
import org.cordee.bid.BiddingConsortium;
import org.cordee.shared.Actor;

/** A condition that must hold before a package goes to the buyer, and the work that ends once it has gone. */
public interface DepositCheck {

    /**
     * Refuses a deposit that is not allowed yet.
     *
     * @throws RuleViolation while the lead may not deposit
     */
    void requireAllowed(BiddingConsortium grouping, Instant now);

    /** Ends the work after the package went to the buyer through any channel. A second call changes nothing. */
    void deposited(Actor actor, BiddingConsortium grouping, Instant now);
}

package org.cordee.submission;

import java.time.Instant;
import org.cordee.bid.Grouping;
import org.cordee.shared.Actor;

/** A condition that must hold before a package goes to the buyer, and the work that ends once it has gone. */
public interface BeforeDeposit {

    /** Refuses a deposit that is not allowed yet. @throws RuleViolation while the lead may not deposit */
    void requireFree(Grouping grouping, Instant now);

    /** Ends the work after the package went to the buyer through any channel. A second call changes nothing. */
    void overtaken(Actor actor, Grouping grouping, Instant now);
}

package org.cordee.submission;

import java.time.Instant;
import org.cordee.bid.Grouping;
import org.cordee.shared.Actor;
import org.cordee.shared.RuleViolation;

/** What must be true of a package before it goes to the buyer, and what ends once it has gone. */
public interface BeforeDeposit {

    /** @throws RuleViolation while the lead may not deposit */
    void requireFree(Grouping grouping, Instant now);

    /** The package has gone to the buyer, by whichever channel. May be told twice. */
    void overtaken(Actor actor, Grouping grouping, Instant now);
}

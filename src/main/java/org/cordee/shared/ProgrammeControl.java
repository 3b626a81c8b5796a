package org.cordee.shared;

import java.time.LocalDate;
import java.util.List;

/**
 * Adds a programme of purchases that coordinators follow. The demonstration data are created with it, because no room
 * may use the room of the dashboards.
 */
public interface ProgrammeControl {

    /**
     * Follows the needs of all trades in some areas.
     *
     * @param areas NUTS codes of départements and regions; empty for all of France
     * @throws NotFound unless the actor is a coordinator
     * @throws RuleViolation for terms that cannot be taken, and for a name that another programme has
     */
    void follow(Actor actor, String name, LocalDate startsOn, LocalDate endsOn, List<String> areas);
}

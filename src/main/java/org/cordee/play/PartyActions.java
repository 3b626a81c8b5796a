package org.cordee.play;

import java.time.Instant;
import org.cordee.play.TaskActions.Done;
import tools.jackson.databind.JsonNode;

/** Does the tasks of parties, each given as the API lists it. */
interface PartyActions {

    /** Returns true when the party postpones the task, as people do, although it could do it. */
    boolean postpones(Party party, JsonNode task, Instant now);

    /** Does the task; a refusal of the server is part of the answer. */
    Done act(Party party, JsonNode task);
}

package org.cordee.play;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** A procedure that the simulation plays from its first act to its end; its failure stops no other one. */
interface SimulatedCase {

    /**
     * Lets all parties of the procedure act once.
     *
     * @return true when any party could act
     */
    boolean round();

    /**
     * Stops the procedure when a failed step or a refused task blocks it: no party can act and the server is idle, so
     * that it would wait for ever.
     *
     * @param incidents all open incidents of the server
     */
    void requireMovable(List<JsonNode> incidents);

    /** Stops the procedure when it still waits although nothing is due. */
    void requireDue(boolean anything);

    void stop(String sentence);

    boolean isOver();

    SimulationTimeline timeline();
}

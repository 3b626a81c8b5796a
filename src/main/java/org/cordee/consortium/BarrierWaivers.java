package org.cordee.consortium;

import java.util.Map;
import java.util.UUID;

/**
 * Returns the information barriers that a lead and the coordinator have agreed to lift; the room that stores the
 * waivers implements it.
 */
public interface BarrierWaivers {

    /**
     * Returns for each organisation the number of other candidacies for which its barrier in this consortium is lifted.
     */
    Map<UUID, Integer> lifted(UUID consortiumId);
}

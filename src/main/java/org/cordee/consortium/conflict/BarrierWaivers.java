package org.cordee.consortium.conflict;

import java.util.Map;
import java.util.UUID;

/** The information barriers that a lead and the coordinator have agreed to lift, told by the room that keeps waivers. */
public interface BarrierWaivers {

    /** By organisation, how many other candidacies its barrier in this grouping is lifted for. */
    Map<UUID, Integer> lifted(UUID consortiumId);
}

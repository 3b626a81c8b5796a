package org.cordee.consortium.slot;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where the invitations of a grouping stand between two rounds. */
public record Round(List<UUID> openSlotIds, boolean allMandatorySettled, boolean anyMember, Instant decideBy) {

    public Round {
        openSlotIds = List.copyOf(openSlotIds);
    }
}

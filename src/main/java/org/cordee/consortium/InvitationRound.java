package org.cordee.consortium;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The state of the invitations of a consortium between two rounds. */
public record InvitationRound(
        List<UUID> openSlotIds, boolean allMandatorySettled, boolean anyMember, Instant decideBy) {

    public InvitationRound {
        openSlotIds = List.copyOf(openSlotIds);
    }
}

package org.cordee.consortium;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The candidate whose turn it is on a slot. Without a candidate the ids are null and every date is the moment of the
 * answer.
 */
public record CandidateTurn(
        @Nullable UUID invitationId, @Nullable UUID organisationId, NdaUndertaking undertaking, TurnDates dates) {

    public boolean hasCandidate() {
        return invitationId != null;
    }

    public boolean ndaRequired() {
        return undertaking.required();
    }

    /**
     * Returns a turn without a candidate.
     *
     * @param now the moment of the answer, used for every date
     */
    public static CandidateTurn withoutCandidate(Instant now) {
        return new CandidateTurn(null, null, NdaUndertaking.NOT_REQUIRED, TurnDates.none(now));
    }
}

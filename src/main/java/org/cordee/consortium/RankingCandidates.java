package org.cordee.consortium;

import java.util.List;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.springframework.stereotype.Component;

/** The lead orders the candidates of a slot; they are asked one after the other. */
@Component
public class RankingCandidates {
    public void rank(Actor actor, UUID consortiumId, UUID slotId, List<UUID> establishmentIds) {
        throw new UnsupportedOperationException("RankingCandidates is not built yet");
    }
}

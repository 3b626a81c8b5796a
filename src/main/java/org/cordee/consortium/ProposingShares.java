package org.cordee.consortium;

import java.util.List;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.springframework.stereotype.Component;

/** The lead proposes who takes how much of each lot. */
@Component
public class ProposingShares {
    public UUID propose(Actor actor, UUID consortiumId, List<LotShares> lots) {
        throw new UnsupportedOperationException("ProposingShares is not built yet");
    }
}

package org.cordee.consortium;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** A process step after a round of invitations: what is settled and what the lead must decide. */
@Component
public class SettlingRound {
    public Round settle(UUID consortiumId) {
        throw new UnsupportedOperationException("SettlingRound is not built yet");
    }
}

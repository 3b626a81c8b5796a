package org.cordee.consortium;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** A process step: who has to answer the proposal that is open. Changes nothing. */
@Component
public class OpeningShareRound {
    public ShareRound open(UUID consortiumId) {
        throw new UnsupportedOperationException("OpeningShareRound is not built yet");
    }
}

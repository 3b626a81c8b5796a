package org.cordee.consortium;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** A process step: which slots are invited for now. Changes nothing. */
@Component
public class OpeningRound {
    public Round open(UUID consortiumId) {
        throw new UnsupportedOperationException("OpeningRound is not built yet");
    }
}

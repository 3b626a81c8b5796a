package org.cordee.coverage.web;

import java.util.UUID;
import org.cordee.account.CurrentActor;
import org.cordee.coverage.ReadingMatrix;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives pages of other rooms the number of gaps of a bid; in templates {@code ${@coverage.gaps(…)}}. */
@Component("coverage")
class CoverageModel {

    private final ReadingMatrix reading;
    private final CurrentActor current;

    CoverageModel(ReadingMatrix reading, CurrentActor current) {
        this.reading = reading;
        this.current = current;
    }

    /** Returns the number of demands and criteria without an answer; null for a user who may not know it. */
    public @Nullable Integer gaps(UUID consortiumId) {
        return reading.gaps(current.actor(), consortiumId).orElse(null);
    }
}

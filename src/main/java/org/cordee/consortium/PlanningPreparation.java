package org.cordee.consortium;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** A process step: due dates of the preparation, counted back from the deadline. Changes nothing. */
@Component
public class PlanningPreparation {
    public Preparation plan(UUID consortiumId) {
        throw new UnsupportedOperationException("PlanningPreparation is not built yet");
    }
}

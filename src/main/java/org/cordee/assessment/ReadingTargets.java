package org.cordee.assessment;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers other rooms how far a consortium's latest run says that the charter's targets are reached. The calling room
 * checks access.
 */
@Component
@Transactional(readOnly = true)
public class ReadingTargets {

    private final AssessmentRuns runs;

    ReadingTargets(AssessmentRuns runs) {
        this.runs = runs;
    }

    /** Returns the targets; empty before the first run. */
    public Optional<TargetProgress> latest(UUID consortiumId) {
        return runs.history(consortiumId, 1).stream()
                .findFirst()
                .map(run -> run.figures().aims());
    }
}

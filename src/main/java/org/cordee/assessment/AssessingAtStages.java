package org.cordee.assessment;

import java.util.UUID;
import org.cordee.shared.NotFound;
import org.cordee.submission.SubmissionEvent.BidDeposited;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Judges a grouping by itself when it has deposited, which no process is left to ask for; before that, its process asks
 * ({@link CheckingStage}). Heard after the act's own commit, in a transaction of its own: no act waits for the check or fails
 * with it, and the event registry hands an event again to a check that failed or died. What is judged is the grouping as it
 * stands then, not as the event says; heard twice, it is one run.
 */
@Component
class AssessingAtStages {

    private final AssessingGrouping assessing;

    AssessingAtStages(AssessingGrouping assessing) {
        this.assessing = assessing;
    }

    @ApplicationModuleListener
    void on(BidDeposited deposited) {
        assess(deposited.consortiumId());
    }

    private void assess(UUID consortiumId) {
        try {
            assessing.assess(consortiumId);
        } catch (NotFound gone) {
            // a grouping that is no more has nothing left to judge
        }
    }
}

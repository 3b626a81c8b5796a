package org.cordee.assessment;

import org.cordee.application.ApplicationEvent.ExclusionsDeclared;
import org.cordee.application.ApplicationEvent.SubcontractorExclusionsDeclared;
import org.cordee.shared.NotFound;
import org.cordee.submission.SubmissionEvent.BidDeposited;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Judges a grouping where no stage of its process asks ({@link CheckingStage}): a member declares cases of exclusion without
 * delay (L2141-12), and a bid that was opened again is deposited anew. Heard after the act's own commit, in a transaction of its own: no act waits for the
 * check or fails with it, and the event registry hands an event again to a check that failed or died. What is judged is the
 * grouping as it stands then, not as the event says; heard twice, it is one run.
 */
@Component
class AssessingBetweenStages {

    private final AssessingGrouping assessing;
    private final CheckingAgain checking;

    AssessingBetweenStages(AssessingGrouping assessing, CheckingAgain checking) {
        this.assessing = assessing;
        this.checking = checking;
    }

    @ApplicationModuleListener
    void on(BidDeposited deposited) {
        unlessGone(() -> assessing.atStage(deposited.consortiumId()));
    }

    @ApplicationModuleListener
    void on(ExclusionsDeclared declared) {
        unlessGone(() -> checking.check(declared.consortiumId()));
    }

    @ApplicationModuleListener
    void on(SubcontractorExclusionsDeclared declared) {
        unlessGone(() -> checking.check(declared.consortiumId()));
    }

    private static void unlessGone(Runnable check) {
        try {
            check.run();
        } catch (NotFound gone) {
            // a grouping that is no more has nothing left to judge
        }
    }
}

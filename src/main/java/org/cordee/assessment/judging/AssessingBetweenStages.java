package org.cordee.assessment.judging;

import java.util.UUID;
import org.cordee.application.ApplicationEvent.ExclusionsDeclared;
import org.cordee.application.ApplicationEvent.SubcontractorExclusionsDeclared;
import org.cordee.shared.NotFound;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Judges a grouping where no stage of its process asks ({@link CheckingStage}): a member declares cases of exclusion without
 * delay (L2141-12). Heard after the act's own commit, in a transaction of its own: no act waits for the check or fails with
 * it, and the event registry hands an event again to a check that failed or died. What is judged is the grouping as it
 * stands then, not as the event says; heard twice, it is one run. The registry writes down by these ids who has still to
 * hear: under another name, whatever waits at an update would find nobody.
 */
@Component
class AssessingBetweenStages {

    private static final String HEARD_AS = "org.cordee.assessment.AssessingBetweenStages.on";

    private final CheckingAgain checking;

    AssessingBetweenStages(CheckingAgain checking) {
        this.checking = checking;
    }

    @ApplicationModuleListener(id = HEARD_AS + "(org.cordee.application.ApplicationEvent$ExclusionsDeclared)")
    void on(ExclusionsDeclared declared) {
        checkUnlessGone(declared.consortiumId());
    }

    @ApplicationModuleListener(
            id = HEARD_AS + "(org.cordee.application.ApplicationEvent$SubcontractorExclusionsDeclared)")
    void on(SubcontractorExclusionsDeclared declared) {
        checkUnlessGone(declared.consortiumId());
    }

    private void checkUnlessGone(UUID consortiumId) {
        try {
            checking.check(consortiumId);
        } catch (NotFound gone) {
            // a grouping that is no more has nothing left to judge
        }
    }
}

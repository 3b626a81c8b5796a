package org.cordee.assessment;

import java.util.UUID;
import org.cordee.evidence.ApplicationEvent.ExclusionsDeclared;
import org.cordee.evidence.ApplicationEvent.SubcontractorExclusionsDeclared;
import org.cordee.shared.NotFound;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Judges a consortium between two stages of its process ({@link CheckingStage}): a member must declare cases of
 * exclusion without delay (L2141-12). The listener runs after the commit of the act, in its own transaction: no act
 * waits for the check or fails with it. The event registry sends an event again when the check failed or the server
 * died. The check judges the present state of the consortium, not the state at the event; receiving the event twice
 * gives one run. The event registry stores these listener ids: after a rename it could not deliver the events that wait
 * during an update.
 */
@Component
class AssessingBetweenStages {

    private static final String HEARD_AS = "org.cordee.assessment.AssessingBetweenStages.on";

    private final CheckingAfterChange checking;

    AssessingBetweenStages(CheckingAfterChange checking) {
        this.checking = checking;
    }

    @ApplicationModuleListener(id = HEARD_AS + "(org.cordee.evidence.ApplicationEvent$ExclusionsDeclared)")
    void on(ExclusionsDeclared declared) {
        checkUnlessGone(declared.consortiumId());
    }

    @ApplicationModuleListener(id = HEARD_AS + "(org.cordee.evidence.ApplicationEvent$SubcontractorExclusionsDeclared)")
    void on(SubcontractorExclusionsDeclared declared) {
        checkUnlessGone(declared.consortiumId());
    }

    private void checkUnlessGone(UUID consortiumId) {
        try {
            checking.check(consortiumId);
        } catch (NotFound gone) {
            // the consortium was deleted, so there is nothing to judge
        }
    }
}

package org.cordee.assessment;

import java.util.UUID;
import org.cordee.bid.BidEvent.PricesLocked;
import org.cordee.consortium.share.ShareEvent.SharesSettled;
import org.cordee.shared.NotFound;
import org.cordee.submission.SubmissionEvent.BidDeposited;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Judges a grouping by itself when its shares are agreed, when its prices are locked (what comes next is the freeze) and
 * when it has deposited. Heard after the act's own commit, in a transaction of its own: no act waits for the check or fails
 * with it, and the event registry hands an event again to a check that failed or died. What is judged is the grouping as it
 * stands then, not as the event says; heard twice, it is one run. No process model knows of it.
 */
@Component
class AssessingAtStages {

    private final AssessingGrouping assessing;

    AssessingAtStages(AssessingGrouping assessing) {
        this.assessing = assessing;
    }

    @ApplicationModuleListener
    void on(SharesSettled settled) {
        if (settled.allAgreed()) {
            assess(settled.consortiumId());
        }
    }

    @ApplicationModuleListener
    void on(PricesLocked locked) {
        assess(locked.consortiumId());
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

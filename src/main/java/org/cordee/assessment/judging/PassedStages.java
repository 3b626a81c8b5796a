package org.cordee.assessment.judging;

import org.cordee.agreement.ConcludedAgreements;
import org.cordee.assessment.Stage;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.ConsortiumState;
import org.cordee.consortium.negotiation.SharesReading;
import org.springframework.stereotype.Component;

/**
 * Whether the act that a stage stands before was done meanwhile, or the grouping is at its end. People may be quicker than an
 * engine that was away: whoever has proposed shares already is not asked to wait with them.
 */
@Component
class PassedStages {

    private final SharesReading shares;
    private final ConcludedAgreements agreements;

    PassedStages(SharesReading shares, ConcludedAgreements agreements) {
        this.shares = shares;
        this.agreements = agreements;
    }

    boolean isPassed(ConsortiumFacts grouping, Stage stage) {
        if (stage == Stage.POST) {
            return grouping.state() != ConsortiumState.SUBMITTED;
        }
        return Stage.of(grouping.state()).compareTo(stage) > 0
                || stage == Stage.DESIGN && shares.isProposed(grouping.id())
                || stage == Stage.DRAFT && agreements.isBeingSigned(grouping.id());
    }
}

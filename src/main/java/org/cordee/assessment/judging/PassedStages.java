package org.cordee.assessment.judging;

import org.cordee.agreement.ConcludedAgreements;
import org.cordee.assessment.Stage;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.ConsortiumState;
import org.cordee.consortium.negotiation.SharesReading;
import org.springframework.stereotype.Component;

/**
 * Decides whether the act after a stage was already done, or the consortium has ended. Users may act while the engine
 * is away: a lead that has already proposed shares is not asked to wait.
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

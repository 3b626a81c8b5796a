package org.cordee.assessment;

import org.cordee.agreement.AgreementProgress;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.ConsortiumState;
import org.cordee.consortium.shares.SharesReading;
import org.springframework.stereotype.Component;

/**
 * Decides whether the act after a stage was already done, or the consortium has ended. Users may act while the engine
 * is away: a lead that has already proposed shares is not asked to wait.
 */
@Component
class PassedStages {

    private final SharesReading shares;
    private final AgreementProgress agreements;

    PassedStages(SharesReading shares, AgreementProgress agreements) {
        this.shares = shares;
        this.agreements = agreements;
    }

    boolean isPassed(ConsortiumFacts grouping, AssessmentStage stage) {
        if (stage == AssessmentStage.POST) {
            return grouping.state() != ConsortiumState.SUBMITTED;
        }
        return AssessmentStage.of(grouping.state()).compareTo(stage) > 0
                || stage == AssessmentStage.DESIGN && shares.isProposed(grouping.id())
                || stage == AssessmentStage.DRAFT && agreements.isBeingSigned(grouping.id());
    }
}

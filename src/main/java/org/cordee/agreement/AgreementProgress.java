package org.cordee.agreement;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers other rooms how far the agreement of a consortium is: written, being signed, or signed by all. The calling
 * room checks access.
 */
@Component
@Transactional(readOnly = true)
public class AgreementProgress {

    private final Agreements agreements;

    AgreementProgress(Agreements agreements) {
        this.agreements = agreements;
    }

    public boolean isConcluded(UUID consortiumId) {
        return agreements.latest(consortiumId).filter(Agreement::isInForce).isPresent();
    }

    /**
     * Returns true when the lead cannot write the next version: the latest one is being signed, is signed, or waits for
     * the lead's decision.
     */
    public boolean isWritten(UUID consortiumId) {
        return agreements
                .latest(consortiumId)
                .filter(agreement -> agreement.state() != AgreementState.CHANGES && agreement.decision() == null)
                .isPresent();
    }

    public boolean isBeingSigned(UUID consortiumId) {
        return agreements
                .latest(consortiumId)
                .filter(agreement -> agreement.state() == AgreementState.SIGNING)
                .isPresent();
    }
}

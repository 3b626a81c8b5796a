package org.cordee.agreement;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which groupings have an agreement that all parties signed, or are signing; rooms that ask answer for access themselves. */
@Component
@Transactional(readOnly = true)
public class ConcludedAgreements {

    private final Agreements agreements;

    ConcludedAgreements(Agreements agreements) {
        this.agreements = agreements;
    }

    public boolean isConcluded(UUID consortiumId) {
        return agreements.latest(consortiumId).filter(Agreement::isInForce).isPresent();
    }

    public boolean isBeingSigned(UUID consortiumId) {
        return agreements
                .latest(consortiumId)
                .filter(agreement -> agreement.state() == AgreementState.SIGNING)
                .isPresent();
    }
}

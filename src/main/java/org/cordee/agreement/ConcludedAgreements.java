package org.cordee.agreement;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far the agreements of groupings are, written, being signed or signed by all; rooms that ask answer for access themselves. */
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

    /** Whether it is not, or not any more, for the lead to write the next version: it is out, signed, or to be decided about. */
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

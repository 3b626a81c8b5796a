package org.cordee.agreement;

import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.consortium.NegotiatedConsortia;
import org.cordee.consortium.NegotiatedConsortium;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The process step at half of the window: reminds the party once, never after it has answered and never on the first
 * day.
 */
@Component
@Transactional
public class RemindingSignatory {

    private final NegotiatedConsortia groupings;
    private final Agreements agreements;
    private final BusinessClock clock;

    RemindingSignatory(NegotiatedConsortia groupings, Agreements agreements, BusinessClock clock) {
        this.groupings = groupings;
        this.agreements = agreements;
        this.clock = clock;
    }

    /** @return whether a reminder goes out now */
    public boolean remind(UUID consortiumId, UUID signatureId) {
        NegotiatedConsortium grouping = groupings.getLocked(consortiumId);
        Agreement agreement = agreements.current(consortiumId);
        boolean reminded =
                grouping.isAwaitingAgreement() && agreement.remind(Act.now(Actor.system(), clock), signatureId);
        agreements.saveAndFlush(agreement);
        return reminded;
    }
}

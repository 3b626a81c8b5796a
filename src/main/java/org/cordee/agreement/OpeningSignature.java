package org.cordee.agreement;

import java.time.Duration;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.consortium.NegotiatedConsortia;
import org.cordee.consortium.NegotiatedConsortium;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The process step that opens the next turn to sign, or says what follows. Running it twice returns the same answer.
 */
@Component
@Transactional
public class OpeningSignature {

    public static final Duration TO_REVIEW = Duration.ofDays(2);

    private final NegotiatedConsortia groupings;
    private final Agreements agreements;
    private final SignatureWindows windows;
    private final BusinessClock clock;

    OpeningSignature(
            NegotiatedConsortia groupings, Agreements agreements, SignatureWindows windows, BusinessClock clock) {
        this.groupings = groupings;
        this.agreements = agreements;
        this.windows = windows;
        this.clock = clock;
    }

    public SignatureStep open(UUID consortiumId) {
        NegotiatedConsortium grouping = groupings.getLocked(consortiumId);
        Agreement agreement = agreements.current(consortiumId);
        Act act = Act.now(Actor.system(), clock);
        if (grouping.isAwaitingAgreement()) {
            agreement.advance(act, windows.from(act.at(), grouping));
            agreements.saveAndFlush(agreement);
        }
        return agreement.step(grouping.isAwaitingAgreement(), grouping.dueAfter(act.at(), TO_REVIEW));
    }
}

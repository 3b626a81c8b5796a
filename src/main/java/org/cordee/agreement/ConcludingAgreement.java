package org.cordee.agreement;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.cordee.consortium.NegotiatedConsortia;
import org.cordee.consortium.NegotiatedConsortium;
import org.cordee.shared.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The process step after an attempt: returns whether all parties signed or the lead has to decide. Changes nothing. */
@Component
@Transactional
public class ConcludingAgreement {

    private static final Duration TO_ARBITRATE = Duration.ofDays(2);
    private static final Duration TO_PROPOSE = Duration.ofDays(1);

    private final NegotiatedConsortia groupings;
    private final Agreements agreements;
    private final BusinessClock clock;

    ConcludingAgreement(NegotiatedConsortia groupings, Agreements agreements, BusinessClock clock) {
        this.groupings = groupings;
        this.agreements = agreements;
        this.clock = clock;
    }

    /**
     * The end of the signing.
     *
     * @param arbitrateBy by when the lead should decide, if it has to
     * @param reviewBy by when it should have written another text, if it decides so
     * @param proposeBy by when it should have proposed other shares, if it decides so
     */
    public record Conclusion(boolean signed, Instant arbitrateBy, Instant reviewBy, Instant proposeBy) {}

    public Conclusion conclude(UUID consortiumId) {
        NegotiatedConsortium grouping = groupings.getSharedLocked(consortiumId);
        Instant arbitrateBy = grouping.dueAfter(clock.now(), TO_ARBITRATE);
        return new Conclusion(
                agreements.current(consortiumId).state() == AgreementState.SIGNED,
                arbitrateBy,
                grouping.dueAfter(arbitrateBy, OpeningSignature.TO_REVIEW),
                grouping.dueAfter(arbitrateBy, TO_PROPOSE));
    }
}

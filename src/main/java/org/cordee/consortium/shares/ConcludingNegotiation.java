package org.cordee.consortium.shares;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.cordee.consortium.NegotiatedConsortia;
import org.cordee.consortium.NegotiatedConsortium;
import org.cordee.shared.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Returns the end of an attempt, as a process step: the shares are agreed, or the lead has to arbitrate. Changes
 * nothing.
 */
@Component
@Transactional
public class ConcludingNegotiation {

    private static final Duration TO_ARBITRATE = Duration.ofDays(2);
    private static final Duration TO_REVIEW = Duration.ofDays(2);

    private final NegotiatedConsortia consortia;
    private final ShareNegotiations negotiations;
    private final BusinessClock clock;

    ConcludingNegotiation(NegotiatedConsortia consortia, ShareNegotiations negotiations, BusinessClock clock) {
        this.consortia = consortia;
        this.negotiations = negotiations;
        this.clock = clock;
    }

    /**
     * The end of the negotiation.
     *
     * @param arbitrateBy when the lead should decide, if it has to
     * @param proposeBy when the lead should propose, if the negotiation goes on
     * @param reviewBy when the lead should have read the agreement, if all agreed
     */
    public record Conclusion(boolean agreed, Instant arbitrateBy, Instant proposeBy, Instant reviewBy) {}

    public Conclusion conclude(UUID consortiumId) {
        NegotiatedConsortium consortium = consortia.getSharedLocked(consortiumId);
        Instant arbitrateBy = consortium.dueAfter(clock.now(), TO_ARBITRATE);
        return new Conclusion(
                negotiations.current(consortiumId).state() == NegotiationState.AGREED,
                arbitrateBy,
                consortium.dueAfter(arbitrateBy, SettlingShares.TO_PROPOSE),
                consortium.dueAfter(clock.now(), TO_REVIEW));
    }
}

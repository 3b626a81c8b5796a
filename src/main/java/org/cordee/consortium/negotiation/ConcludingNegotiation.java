package org.cordee.consortium.negotiation;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.cordee.consortium.NegotiatedGrouping;
import org.cordee.consortium.NegotiatedGroupings;
import org.cordee.shared.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A process step after an attempt: agreed, or for the lead to arbitrate. Changes nothing. */
@Component
@Transactional
public class ConcludingNegotiation {

    private static final Duration TO_ARBITRATE = Duration.ofDays(2);
    private static final Duration TO_REVIEW = Duration.ofDays(2);

    private final NegotiatedGroupings groupings;
    private final ShareNegotiations negotiations;
    private final BusinessClock clock;

    ConcludingNegotiation(NegotiatedGroupings groupings, ShareNegotiations negotiations, BusinessClock clock) {
        this.groupings = groupings;
        this.negotiations = negotiations;
        this.clock = clock;
    }

    /**
     * How the negotiation ended.
     *
     * @param arbitrateBy by when the lead should decide, if it has to
     * @param proposeBy by when it should propose, if it goes on
     * @param reviewBy by when it should have read the agreement, if all agreed
     */
    public record Conclusion(boolean agreed, Instant arbitrateBy, Instant proposeBy, Instant reviewBy) {}

    public Conclusion conclude(UUID consortiumId) {
        NegotiatedGrouping grouping = groupings.shared(consortiumId);
        Instant arbitrateBy = grouping.notAfterDeadline(clock.now().plus(TO_ARBITRATE));
        return new Conclusion(
                negotiations.current(consortiumId).state() == NegotiationState.AGREED,
                arbitrateBy,
                grouping.notAfterDeadline(arbitrateBy.plus(SettlingShares.TO_PROPOSE)),
                grouping.notAfterDeadline(clock.now().plus(TO_REVIEW)));
    }
}

package org.cordee.account;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.cordee.account.SecondFactorGuessCount.Reservation;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Limits the guesses of a second factor, in the database and therefore across nodes and restarts. */
@Component
class SecondFactorGuessLimit {

    private final SecondFactorGuessStore guesses;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    SecondFactorGuessLimit(SecondFactorGuessStore guesses, ApplicationEventPublisher events, BusinessClock clock) {
        this.guesses = guesses;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Counts a guess before it is checked, in a transaction of its own: the count stays when the guess is wrong.
     *
     * @return false when the guess must not be checked
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean admits(UUID personId) {
        Instant now = Instant.now();
        guesses.createIfMissing(personId, now);
        SecondFactorGuessCount counted = guesses.lockById(personId)
                .orElseThrow(() -> new IllegalStateException("no guesses of person " + personId));
        Reservation reservation = counted.reserve(now);
        guesses.save(counted);
        if (reservation == Reservation.NEWLY_BLOCKED) {
            Actor self = new Actor(personId, null, Set.of(), Actor.Via.ACCOUNT);
            events.publishEvent(
                    new SecondFactorBlocked(EventHeader.outsideConsortia(self, clock.now()), personId));
        }
        return reservation == Reservation.ADMITTED;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void succeeded(UUID personId) {
        guesses.lockById(personId).ifPresent(counted -> {
            counted.succeed();
            guesses.save(counted);
        });
    }
}

package org.cordee.account;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cordee.account.SignInThrottle.Reservation;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Limits the guesses of a second factor by the counts of the sign-in, and tells the person when they are used up. */
@Component
class SecondFactorGuessLimit {

    private final SignInThrottle throttle;
    private final KnownDevices devices;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    SecondFactorGuessLimit(
            SignInThrottle throttle,
            KnownDevices devices,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.throttle = throttle;
        this.devices = devices;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Counts a guess before it is checked, in a transaction of its own: the count stays when the guess is wrong.
     *
     * @param device the secret of the browser's cookie, which may be unknown; null without one
     * @return empty when the guess must not be checked
     */
    Optional<Reservation> reserve(Person person, @Nullable String device) {
        String known = devices.knows(person.id(), device) ? device : null;
        return throttle.reserveCode(person.id(), person.guessSeries(), known);
    }

    /** Takes back the count of a right guess. */
    void succeeded(Reservation reservation) {
        throttle.succeeded(reservation);
    }

    /** Writes to the person after the last guess that was admitted: somebody knows the password. */
    void failed(UUID personId, Reservation reservation) {
        if (!reservation.last()) {
            return;
        }
        Actor self = new Actor(personId, null, Set.of(), Actor.Via.ACCOUNT);
        transaction.executeWithoutResult(status -> events.publishEvent(
                new SecondFactorBlocked(EventHeader.outsideConsortia(self, clock.now()), personId)));
    }
}

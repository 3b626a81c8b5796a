package org.cordee.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Counts the guesses of a person's second factor. A guess is counted before it is checked, so that simultaneous guesses
 * are no way around the limit; a right one sets the count to zero. Who guesses here knows the password already, so a
 * stranger cannot lock a person out. All times are machine time.
 */
@Entity
class SecondFactorGuessCount {

    static final int MOST = 5;
    static final Duration WINDOW = Duration.ofMinutes(15);

    /** Six digits with three valid codes: at most 30 guesses a day find a code with a chance of one in 11,000. */
    static final int MOST_OF_A_DAY = 30;

    static final Duration DAY = Duration.ofDays(1);

    @Id
    private UUID personId;

    private int guesses;
    private Instant guessesSince;
    private int dayGuesses;
    private Instant daySince;
    private boolean blocked;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected SecondFactorGuessCount() {}

    SecondFactorGuessCount(UUID personId, Instant now) {
        this.personId = personId;
        this.guessesSince = now;
        this.daySince = now;
    }

    /** The answer to a guess that is about to be checked. */
    enum Reservation {
        ADMITTED,
        /** The first refusal since the last right guess or the end of a window: the person is to be told. */
        NEWLY_BLOCKED,
        BLOCKED
    }

    Reservation reserve(Instant now) {
        startWindows(now);
        if (guesses >= MOST || dayGuesses >= MOST_OF_A_DAY) {
            boolean before = blocked;
            blocked = true;
            return before ? Reservation.BLOCKED : Reservation.NEWLY_BLOCKED;
        }
        guesses++;
        dayGuesses++;
        return Reservation.ADMITTED;
    }

    private void startWindows(Instant now) {
        if (!now.isBefore(guessesSince.plus(WINDOW))) {
            guesses = 0;
            guessesSince = now;
            blocked = false;
        }
        if (!now.isBefore(daySince.plus(DAY))) {
            dayGuesses = 0;
            daySince = now;
        }
    }

    void succeed() {
        guesses = 0;
        dayGuesses = 0;
        blocked = false;
    }
}

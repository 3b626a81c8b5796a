package org.cordee.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.cordee.account.SecondFactorGuessCount.Reservation;
import org.junit.jupiter.api.Test;

/** A second factor can be guessed a few times only. */
class SecondFactorGuessCountTests {

    private static final Instant START = Instant.parse("2026-11-24T08:00:00Z");

    private final SecondFactorGuessCount count = new SecondFactorGuessCount(new UUID(1, 2), START);

    @Test
    void refusesTheSixthGuessOfAQuarterOfAnHourAndReportsItOnce() {
        guess(5, START);

        assertThat(count.reserve(START)).isEqualTo(Reservation.NEWLY_BLOCKED);
        assertThat(count.reserve(START.plusSeconds(899))).isEqualTo(Reservation.BLOCKED);
        assertThat(count.reserve(START.plusSeconds(900))).isEqualTo(Reservation.ADMITTED);
    }

    @Test
    void startsAgainAfterARightCode() {
        guess(5, START);
        count.succeed();

        guess(5, START);

        assertThat(count.reserve(START)).isEqualTo(Reservation.NEWLY_BLOCKED);
    }

    @Test
    void refusesMoreThanThirtyGuessesADay() {
        for (int window = 0; window < 6; window++) {
            guess(5, START.plus(Duration.ofHours(window)));
        }

        assertThat(count.reserve(START.plus(Duration.ofHours(7)))).isEqualTo(Reservation.NEWLY_BLOCKED);
        assertThat(count.reserve(START.plus(Duration.ofDays(1)))).isEqualTo(Reservation.ADMITTED);
    }

    private void guess(int times, Instant at) {
        for (int time = 0; time < times; time++) {
            assertThat(count.reserve(at)).isEqualTo(Reservation.ADMITTED);
        }
    }
}

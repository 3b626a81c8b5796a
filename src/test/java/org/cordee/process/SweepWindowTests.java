package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.cordee.process.SweepWindow.Sweep;
import org.junit.jupiter.api.Test;

/** The server sweeps every ten seconds; a change may become visible a minute after it was dated. */
class SweepWindowTests {

    private static final Instant MACHINE = Instant.parse("2026-11-30T08:00:00Z");
    private static final Instant BUSINESS = Instant.parse("2027-03-01T12:00:00Z");

    private final SweepWindow window = new SweepWindow(Duration.ofSeconds(4));

    private static Sweep sweep(int machineSeconds, Instant business) {
        return new Sweep(MACHINE.plusSeconds(machineSeconds), business);
    }

    private void sweptUntil(int seconds) {
        for (int at = 0; at <= seconds; at += 10) {
            window.done(sweep(at, BUSINESS.plusSeconds(at)));
        }
    }

    @Test
    void readsTheChangesOfTheLastMinuteAgain() {
        sweptUntil(600);

        assertThat(window.since(sweep(610, BUSINESS.plusSeconds(610))))
                .isBetween(BUSINESS.plusSeconds(520), BUSINESS.plusSeconds(545));
    }

    @Test
    void readsWhatHappenedSinceTheLastSuccessfulSweep() {
        sweptUntil(600);

        assertThat(window.since(sweep(4_000, BUSINESS.plusSeconds(4_000)))).isBefore(BUSINESS.plusSeconds(545));
    }

    /** A change dated before the jump may become visible after it. */
    @Test
    void readsFromBeforeAJumpOfTheClockForAMinute() {
        sweptUntil(600);
        Instant jumped = BUSINESS.plus(Duration.ofDays(30));
        for (int at = 610; at <= 650; at += 10) {
            window.done(sweep(at, jumped));
        }

        assertThat(window.since(sweep(660, jumped))).isBefore(BUSINESS.plusSeconds(600));
        for (int at = 660; at <= 720; at += 10) {
            window.done(sweep(at, jumped));
        }
        assertThat(window.since(sweep(730, jumped))).isAfter(jumped.minusSeconds(60));
    }

    @Test
    void readsFromTheNewTimeAfterTheClockWentBack() {
        sweptUntil(600);
        Instant back = BUSINESS.minus(Duration.ofDays(30));

        assertThat(window.since(sweep(610, back))).isBefore(back);
    }

    @Test
    void keepsTheLongerLagOfACluster() {
        SweepWindow lagging = new SweepWindow(Duration.ofMinutes(10));
        for (int at = 0; at <= 1_200; at += 10) {
            lagging.done(sweep(at, BUSINESS.plusSeconds(at)));
        }

        assertThat(lagging.since(sweep(1_210, BUSINESS.plusSeconds(1_210)))).isBefore(BUSINESS.plusSeconds(610));
    }
}

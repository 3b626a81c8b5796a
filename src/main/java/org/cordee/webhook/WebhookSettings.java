package org.cordee.webhook;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the change feed and the webhooks. All durations are machine time.
 *
 * @param kept how long a fact stays in the feed, 1 day to 10 years
 * @param logKept how long the log of deliveries is kept, 1 day to 10 years
 * @param most the most webhooks of one organisation, 1 to 100
 * @param mostReplayed the most events that one request sends again, 1 to 100000
 * @param senders how many receivers this node calls at the same moment, 1 to 32
 * @param timeout within which a receiver has to answer, 1s to 30s
 * @param firstPause the pause after the first failure, 1s to 1h; it doubles after each further one
 * @param longestPause the longest pause between two attempts, 1s to 1d
 * @param givenUpAfter how long a receiver may fail until its webhook is paused, 1m to 30d
 * @param oldSecret how long the old secret signs beside the new one, 0s to 7d
 */
@Validated
@ConfigurationProperties("cordee.webhook")
record WebhookSettings(
        @DefaultValue("90d") @DurationMin(days = 1) @DurationMax(days = 3660)
        Duration kept,

        @DefaultValue("30d") @DurationMin(days = 1) @DurationMax(days = 3660)
        Duration logKept,

        @DefaultValue("10") @Min(1) @Max(100) int most,
        @DefaultValue("10000") @Min(1) @Max(100_000) int mostReplayed,
        @DefaultValue("4") @Min(1) @Max(32) int senders,

        @DefaultValue("10s") @DurationMin(seconds = 1) @DurationMax(seconds = 30)
        Duration timeout,

        @DefaultValue("5s") @DurationMin(seconds = 1) @DurationMax(hours = 1)
        Duration firstPause,

        @DefaultValue("1h") @DurationMin(seconds = 1) @DurationMax(days = 1)
        Duration longestPause,

        @DefaultValue("3d") @DurationMin(minutes = 1) @DurationMax(days = 30)
        Duration givenUpAfter,

        @DefaultValue("24h") @DurationMin @DurationMax(days = 7)
        Duration oldSecret) {

    /** Name resolution and the handshake cannot be interrupted; a lease outlives them. */
    private static final Duration SLOW_RESOLUTION = Duration.ofMinutes(2);

    private static final int LARGEST_SHIFT = 30;

    /** Returns the pause after so many failures in a row, one or more. */
    Duration pauseAfter(int failures) {
        Duration pause = firstPause.multipliedBy(1L << Math.min(LARGEST_SHIFT, failures - 1));
        return pause.compareTo(longestPause) > 0 ? longestPause : pause;
    }

    /** Tells if a receiver that fails since then has failed for too long. */
    boolean isGivenUp(Instant failingSince, Instant now) {
        return !now.isBefore(failingSince.plus(givenUpAfter));
    }

    /** Returns how long a sender keeps its claim; another one may claim the webhook afterwards. */
    Duration lease() {
        return timeout.plus(SLOW_RESOLUTION);
    }
}

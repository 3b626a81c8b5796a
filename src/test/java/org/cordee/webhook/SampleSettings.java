package org.cordee.webhook;

import java.time.Duration;

/** Settings of tests: the defaults, with another time limit. */
final class SampleSettings {

    private SampleSettings() {}

    static WebhookSettings with(Duration timeout) {
        return new WebhookSettings(
                Duration.ofDays(90),
                Duration.ofDays(30),
                10,
                10_000,
                4,
                timeout,
                Duration.ofSeconds(5),
                Duration.ofHours(1),
                Duration.ofDays(3),
                Duration.ofHours(24));
    }
}

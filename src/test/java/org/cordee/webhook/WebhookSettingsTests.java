package org.cordee.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WebhookSettingsTests {

    private final WebhookSettings settings = SampleSettings.with(Duration.ofSeconds(10));

    @Test
    void doublesThePauseAfterEachFailureUpToAnHour() {
        assertThat(IntStream.rangeClosed(1, 4).mapToObj(settings::pauseAfter))
                .containsExactly(
                        Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(40));
        assertThat(settings.pauseAfter(11)).isEqualTo(Duration.ofHours(1));
        assertThat(settings.pauseAfter(100_000)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void givesAReceiverUpAfterThreeDays() {
        Instant first = Instant.parse("2026-11-24T10:00:00Z");

        assertThat(settings.isGivenUp(first, Instant.parse("2026-11-27T09:59:59Z")))
                .isFalse();
        assertThat(settings.isGivenUp(first, Instant.parse("2026-11-27T10:00:00Z")))
                .isTrue();
    }
}

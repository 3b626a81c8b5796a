package org.cordee.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LetterTests {

    private static final Instant NOW = Instant.parse("2026-11-24T09:46:12Z");

    private final Letter letter = SampleLetters.letter(LetterState.QUEUED, "n.benali@example.org");

    @Test
    void keepsItsMessageIdThroughEveryAttempt() {
        String id = letter.messageId();

        letter.reserve(NOW, Duration.ofMinutes(1));
        letter.recordUncertain(NOW, Duration.ofMinutes(1));
        letter.reserve(NOW, Duration.ofMinutes(1));
        letter.recordSent(NOW);

        assertThat(letter.messageId()).isEqualTo(id).endsWith("@cordee.example>");
    }

    @Test
    void marksALetterAsPerhapsSentTwiceAfterAnUncertainAttempt() {
        letter.reserve(NOW, Duration.ofMinutes(1));
        letter.recordUncertain(NOW, Duration.ofMinutes(1));
        letter.reserve(NOW, Duration.ofMinutes(1));
        letter.recordSent(NOW);

        assertThat(letter.isPerhapsTwice()).isTrue();
    }

    @Test
    void removesTheSecretOfItsLinksWhenItIsSent() {
        letter.reserve(NOW, Duration.ofMinutes(1));
        letter.recordSent(NOW);

        assertThat(letter.html()).doesNotContain("abcdefghij").contains("/i/…");
        assertThat(letter.text()).doesNotContain("abcdefghij").contains("/i/…");
    }

    @Test
    void keepsTheSecretWhileItMayStillBeSent() {
        letter.reserve(NOW, Duration.ofMinutes(1));
        letter.recordUncertain(NOW, Duration.ofMinutes(1));

        assertThat(letter.text()).contains("abcdefghij");
    }

    @Test
    void failsAfterTheLastAttempt() {
        for (int attempt = 1; attempt <= 3; attempt++) {
            assertThat(letter.state()).isEqualTo(LetterState.QUEUED);
            letter.reserve(NOW, Duration.ofMinutes(1));
            letter.recordFailedAttempt(NOW, "connection refused", 3);
        }

        assertThat(letter.state()).isEqualTo(LetterState.FAILED);
        assertThat(letter.lastError()).isEqualTo("connection refused");
    }
}

package org.cordee.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes of authenticator apps, compared with the test values of RFC 6238. */
class TimeCodeTests {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_111);
    private static final long NEVER_USED = Long.MIN_VALUE;

    /** Appendix B of the RFC has eight digits; six are the last six of them. */
    @ParameterizedTest
    @CsvSource({
        "59,287082",
        "1111111109,081804",
        "1111111111,050471",
        "1234567890,005924",
        "2000000000,279037",
        "20000000000,353130"
    })
    void isTheCodeOfTheRfc(long second, String code) {
        assertThat(TimeCode.of(SECRET, TimeCode.step(Instant.ofEpochSecond(second))))
                .isEqualTo(code);
    }

    @Test
    void acceptsTheStepBeforeAndAfterButNoOther() {
        long now = TimeCode.step(NOW);

        for (long step = now - 1; step <= now + 1; step++) {
            assertThat(TimeCode.match(SECRET, TimeCode.of(SECRET, step), NOW, NEVER_USED))
                    .hasValue(step);
        }
        assertThat(TimeCode.match(SECRET, TimeCode.of(SECRET, now - 2), NOW, NEVER_USED))
                .isEmpty();
        assertThat(TimeCode.match(SECRET, TimeCode.of(SECRET, now + 2), NOW, NEVER_USED))
                .isEmpty();
        assertThat(TimeCode.match(SECRET, "", NOW, NEVER_USED)).isEmpty();
    }

    @Test
    void acceptsACodeOnceAndNoneThatIsOlder() {
        long now = TimeCode.step(NOW);

        assertThat(TimeCode.match(SECRET, TimeCode.of(SECRET, now), NOW, now)).isEmpty();
        assertThat(TimeCode.match(SECRET, TimeCode.of(SECRET, now - 1), NOW, now))
                .isEmpty();
        assertThat(TimeCode.match(SECRET, TimeCode.of(SECRET, now + 1), NOW, now))
                .hasValue(now + 1);
    }

    @Test
    void drawsAnotherSecretEachTime() {
        assertThat(TimeCode.drawSecret()).hasSize(20).isNotEqualTo(TimeCode.drawSecret());
    }
}

package org.cordee.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Recovery codes can be read from paper and typed. */
class RecoveryCodeTests {

    private static final UUID PERSON = new UUID(1, 2);

    @Test
    void hasFourGroupsOfFourCharactersThatDoNotLookAlike() {
        for (int time = 0; time < 100; time++) {
            assertThat(RecoveryCode.draw()).matches("([0-9a-hjkmnp-tv-z]{4}-){3}[0-9a-hjkmnp-tv-z]{4}");
        }
    }

    @Test
    void isTheSameInCapitalsWithoutHyphensAndWithLookAlikes() {
        byte[] hash = RecoveryCode.hash(PERSON, "a01b-c2d3-e4f5-g6h7");

        assertThat(RecoveryCode.hash(PERSON, " AOLB C2D3 E4F5G6H7 ")).isEqualTo(hash);
        assertThat(RecoveryCode.hash(PERSON, "a01b-c2d3-e4f5-g6h7".toUpperCase(Locale.ROOT)))
                .isEqualTo(hash);
        assertThat(RecoveryCode.hash(PERSON, "a01b-c2d3-e4f5-g6h8")).isNotEqualTo(hash);
        assertThat(RecoveryCode.hash(new UUID(1, 3), "a01b-c2d3-e4f5-g6h7")).isNotEqualTo(hash);
    }
}

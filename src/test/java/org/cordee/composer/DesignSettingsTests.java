package org.cordee.composer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that the announced waiting time is never less than the time of the searches. */
class DesignSettingsTests {

    @ParameterizedTest(name = "{0} for the best: {1} s")
    @CsvSource({"PT0.3S, 2", "PT3S, 5", "PT3.001S, 6", "PT5S, 8"})
    void announcesTheTimeOfAllThreeSearchesAndOneSecond(Duration searchTime, long seconds) {
        assertThat(new DesignSettings(searchTime, 2).mostSeconds()).isEqualTo(seconds);
    }
}

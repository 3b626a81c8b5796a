package org.cordee.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The daily letter is written at the same hour on the clocks of Paris, also on both nights of the clock change. */
class DailyLettersTests {

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T06:59:59Z, 2026-11-23T07:00:00Z",
        "2026-11-24T07:00:00Z, 2026-11-24T07:00:00Z",
        "2026-11-24T23:30:00Z, 2026-11-24T07:00:00Z",
        "2026-10-25T06:59:59Z, 2026-10-24T06:00:00Z",
        "2026-10-25T07:00:00Z, 2026-10-25T07:00:00Z",
        "2026-03-29T05:59:59Z, 2026-03-28T07:00:00Z",
        "2026-03-29T06:00:00Z, 2026-03-29T06:00:00Z"
    })
    void findsTheLastHourOfWriting(Instant now, Instant last) {
        assertThat(DailyLetters.lastHour(now, 8).toInstant()).isEqualTo(last);
    }
}

package org.cordee.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters about the dates of entries are written in the morning in Paris, on both sides of a change of clocks. */
class RemindingOwnersTests {

    @ParameterizedTest(name = "at {0} letters of {1} are written")
    @CsvSource({
        "2026-11-24T06:59:00Z, 2026-11-23",
        "2026-11-24T07:00:00Z, 2026-11-24",
        "2026-11-24T22:30:00Z, 2026-11-24",
        "2026-11-24T23:30:00Z, 2026-11-24",
        "2026-07-01T05:59:00Z, 2026-06-30",
        "2026-07-01T06:00:00Z, 2026-07-01",
        "2026-10-25T06:59:00Z, 2026-10-24",
        "2026-10-25T07:00:00Z, 2026-10-25"
    })
    void aDayOfLettersBeginsAtEight(Instant now, LocalDate day) {
        assertThat(RemindingOwners.dayOfLetters(now)).isEqualTo(day);
    }
}

package org.cordee.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A digest is due in the morning of Paris: on Mondays, or on working days. */
class DigestPaceTests {

    private static final int HOUR = 8;

    @ParameterizedTest(name = "{0} after {1}: {2}")
    @CsvSource({
        // Tuesday 24 November 2026, 10:00 in Paris
        "WEEKLY, 2026-11-24T09:00:00Z, 2026-11-30T07:00:00Z",
        "DAILY, 2026-11-24T09:00:00Z, 2026-11-25T07:00:00Z",
        "NEAR_AT_ONCE, 2026-11-24T09:00:00Z, 2026-11-25T07:00:00Z",
        // the hour itself is over, the moment before is not
        "DAILY, 2026-11-24T07:00:00Z, 2026-11-25T07:00:00Z",
        "DAILY, 2026-11-24T06:59:59Z, 2026-11-24T07:00:00Z",
        // a Friday evening, and summer time
        "DAILY, 2026-11-27T18:00:00Z, 2026-11-30T07:00:00Z",
        "WEEKLY, 2026-07-01T09:00:00Z, 2026-07-06T06:00:00Z"
    })
    void isDueInTheMorning(DigestPace pace, Instant now, Instant next) {
        assertThat(pace.next(now, HOUR)).contains(next);
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource({
        "WEEKLY, 2026-11-24T09:00:00Z, 2026-11-23T07:00:00Z",
        "WEEKLY, 2026-11-23T07:00:00Z, 2026-11-23T07:00:00Z",
        "WEEKLY, 2026-11-23T06:59:59Z, 2026-11-16T07:00:00Z",
        "DAILY, 2026-11-29T12:00:00Z, 2026-11-27T07:00:00Z"
    })
    void belongsToThePeriodThatBeganLast(DigestPace pace, Instant now, Instant began) {
        assertThat(pace.last(now, HOUR)).isEqualTo(began);
    }

    @Test
    void isNeverDueForWhoWantsNone() {
        Instant now = Instant.parse("2026-11-24T09:00:00Z");

        assertThat(DigestPace.NEVER.next(now, HOUR)).isEmpty();
        assertThatThrownBy(() -> DigestPace.NEVER.last(now, HOUR)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void namesAPeriodByItsHour() {
        Instant hour = Instant.parse("2026-11-24T09:00:00Z");

        assertThat(DigestPace.periodOf(hour.plusSeconds(3599))).isEqualTo(DigestPace.periodOf(hour));
        assertThat(DigestPace.periodOf(hour.plusSeconds(3600))).isEqualTo(DigestPace.periodOf(hour) + 1);
    }
}

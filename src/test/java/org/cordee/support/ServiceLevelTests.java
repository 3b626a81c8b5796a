package org.cordee.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.cordee.shared.Deadline;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The time to accept a request: two working days, or eight working hours when the deadline for bids is near. */
class ServiceLevelTests {

    private static final ServiceLevel LEVEL = new ServiceLevel(2, 8, 7);

    @ParameterizedTest(name = "asked {0}: to accept until {1}")
    @CsvSource({
        "2026-11-24T10:00, 2026-11-26T10:00",
        "2026-11-26T10:00, 2026-11-30T10:00",
        "2026-11-24T07:30, 2026-11-26T09:00",
        "2026-11-24T20:00, 2026-11-27T09:00",
        "2026-11-28T11:00, 2026-12-02T09:00",
        "2026-12-24T15:00, 2026-12-29T15:00",
    })
    void twoWorkingDaysAreGivenToAnswer(String asked, String due) {
        assertThat(answerBy(asked, null)).isEqualTo(moment(due));
        assertThat(answerBy(asked, "2027-01-20T12:00")).isEqualTo(moment(due));
    }

    @ParameterizedTest(name = "asked {0}: to accept until {1}")
    @CsvSource({
        "2026-11-24T09:00, 2026-11-24T17:00",
        "2026-11-24T10:00, 2026-11-24T18:00",
        "2026-11-24T11:20, 2026-11-25T10:20",
        "2026-11-27T17:00, 2026-11-30T16:00",
        "2026-11-24T18:00, 2026-11-25T17:00",
    })
    void eightWorkingHoursAreGivenWhenTheDeadlineForBidsIsNear(String asked, String due) {
        assertThat(answerBy(asked, "2026-12-01T08:59")).isEqualTo(moment(due));
    }

    @Test
    void theDeadlineIsNearWhenItIsLessThanSevenDaysAway() {
        Instant asked = moment("2026-11-24T10:00");

        assertThat(LEVEL.isUrgent(asked, moment("2026-12-01T09:59"))).isTrue();
        assertThat(LEVEL.isUrgent(asked, moment("2026-12-01T10:00"))).isFalse();
        assertThat(LEVEL.isUrgent(asked, moment("2026-11-23T10:00"))).isFalse();
        assertThat(LEVEL.isUrgent(asked, null)).isFalse();
    }

    @Test
    void nobodyIsGivenTimeBeyondTheDeadlineForBids() {
        assertThat(answerBy("2026-11-24T10:00", "2026-11-24T12:00")).isEqualTo(moment("2026-11-24T12:00"));
        assertThat(answerBy("2026-11-24T10:00", "2026-11-24T09:00")).isEqualTo(moment("2026-11-26T10:00"));
    }

    private static Instant answerBy(String asked, @Nullable String deadline) {
        return LEVEL.answerBy(moment(asked), deadline == null ? null : moment(deadline));
    }

    private static Instant moment(String paris) {
        return LocalDateTime.parse(paris).atZone(Deadline.PARIS).toInstant();
    }
}

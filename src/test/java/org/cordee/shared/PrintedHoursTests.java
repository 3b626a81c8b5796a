package org.cordee.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The hour that a notice prints with an offset, on both sides of both clock changes of 2026 in Paris: on 29 March the
 * clock goes from 02:00 to 03:00, on 25 October from 03:00 back to 02:00.
 */
class PrintedHoursTests {

    private static Deadline printed(String moment) {
        return Deadline.printed(OffsetDateTime.parse(moment), Deadline.PARIS);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-28T12:00+01:00, 2026-03-28T11:00:00Z",
        "2026-03-29T01:59:59+01:00, 2026-03-29T00:59:59Z",
        "2026-03-29T03:00+02:00, 2026-03-29T01:00:00Z",
        "2026-10-24T12:00+02:00, 2026-10-24T10:00:00Z",
        "2026-10-25T01:59:59+02:00, 2026-10-24T23:59:59Z",
        "2026-10-25T03:00+01:00, 2026-10-25T02:00:00Z"
    })
    void takesAnHourWithTheOffsetOfItsDay(String moment, Instant instant) {
        Deadline deadline = printed(moment);

        assertThat(deadline.hasTwoReadings()).isFalse();
        assertThat(deadline.instant()).isEqualTo(instant);
        assertThat(deadline.otherReading()).isEqualTo(instant);
        assertThat(deadline.printed()).isEqualTo(OffsetDateTime.parse(moment));
    }

    @ParameterizedTest
    @CsvSource({
        // summer's offset in winter: the instant by the offset is the earlier one
        "2026-03-28T12:00+02:00, 2026-03-28T10:00:00Z, 2026-03-28T11:00:00Z",
        "2026-03-29T01:30+02:00, 2026-03-28T23:30:00Z, 2026-03-29T00:30:00Z",
        "2026-10-25T03:00+02:00, 2026-10-25T01:00:00Z, 2026-10-25T02:00:00Z",
        "2026-10-25T12:00+02:00, 2026-10-25T10:00:00Z, 2026-10-25T11:00:00Z",
        "2026-12-08T12:00+02:00, 2026-12-08T10:00:00Z, 2026-12-08T11:00:00Z",
        // winter's offset in summer: the local time in Paris is the earlier one
        "2026-03-29T03:00+01:00, 2026-03-29T01:00:00Z, 2026-03-29T02:00:00Z",
        "2026-03-29T12:00+01:00, 2026-03-29T10:00:00Z, 2026-03-29T11:00:00Z",
        "2026-10-24T12:00+01:00, 2026-10-24T10:00:00Z, 2026-10-24T11:00:00Z",
        "2026-10-25T01:59:59+01:00, 2026-10-24T23:59:59Z, 2026-10-25T00:59:59Z",
        "2026-06-24T16:00Z, 2026-06-24T14:00:00Z, 2026-06-24T16:00:00Z"
    })
    void countsTheEarlierReadingOfAnHourWithAnotherOffset(String moment, Instant earlier, Instant later) {
        Deadline deadline = printed(moment);

        assertThat(deadline.hasTwoReadings()).isTrue();
        assertThat(deadline.instant()).isEqualTo(earlier);
        assertThat(deadline.otherReading()).isEqualTo(later);
        assertThat(deadline.printed()).as("as the notice prints it").isEqualTo(OffsetDateTime.parse(moment));
    }

    @ParameterizedTest
    @CsvSource({"2026-10-25T02:30+02:00, 2026-10-25T00:30:00Z", "2026-10-25T02:30+01:00, 2026-10-25T01:30:00Z"})
    void takesTheHourThatComesTwiceByItsOffset(String moment, Instant instant) {
        Deadline deadline = printed(moment);

        assertThat(deadline.hasTwoReadings()).isFalse();
        assertThat(deadline.instant()).isEqualTo(instant);
    }

    @Test
    void readsTheHourThatDoesNotExist() {
        assertThat(printed("2026-03-29T02:30+01:00").hasTwoReadings())
                .as("both readings are 03:30 in Paris")
                .isFalse();
        assertThat(printed("2026-03-29T02:30+01:00").instant()).isEqualTo("2026-03-29T01:30:00Z");
        Deadline doubtful = printed("2026-03-29T02:30+02:00");
        assertThat(doubtful.hasTwoReadings()).isTrue();
        assertThat(doubtful.instant()).isEqualTo("2026-03-29T00:30:00Z");
        assertThat(doubtful.otherReading()).isEqualTo("2026-03-29T01:30:00Z");
    }

    @Test
    void comparesWithTheZoneOfTheBuyer() {
        OffsetDateTime noon = OffsetDateTime.parse("2020-04-03T12:00+01:00");

        assertThat(Deadline.printed(noon, ZoneId.of("Europe/London")).hasTwoReadings())
                .isFalse();
        assertThat(Deadline.printed(noon, Deadline.PARIS).hasTwoReadings()).isTrue();
        assertThat(Deadline.printed(OffsetDateTime.parse("2026-07-01T12:00+04:00"), ZoneId.of("Indian/Reunion"))
                        .hasTwoReadings())
                .isFalse();
    }

    @Test
    void knowsWhichCertainDeadlineIsOneOfItsReadings() {
        Deadline doubtful = printed("2026-12-08T12:00+02:00");

        assertThat(doubtful.isReadAs(Deadline.at(Instant.parse("2026-12-08T10:00:00Z"), Deadline.PARIS)))
                .isTrue();
        assertThat(doubtful.isReadAs(Deadline.at(Instant.parse("2026-12-08T11:00:00Z"), Deadline.PARIS)))
                .isTrue();
        assertThat(doubtful.isReadAs(Deadline.at(Instant.parse("2026-12-08T12:00:00Z"), Deadline.PARIS)))
                .isFalse();
        assertThat(doubtful.isReadAs(doubtful)).as("it is not certain itself").isFalse();
        assertThat(Deadline.at(Instant.parse("2026-12-08T11:00:00Z"), Deadline.PARIS)
                        .offset())
                .isEqualTo(ZoneOffset.ofHours(1));
    }
}

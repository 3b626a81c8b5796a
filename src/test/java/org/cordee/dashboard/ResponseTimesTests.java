package org.cordee.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.cordee.dashboard.ResponseTimes.DayBucket;
import org.cordee.dashboard.ResponseTimes.HourCount;
import org.cordee.dashboard.ResponseTimes.MonthMedian;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The times of answers: buckets of full days, and medians over all and by month. */
class ResponseTimesTests {

    @Test
    void withoutAnAnswerThereIsNoMedianAndEveryBucketIsEmpty() {
        ResponseTimes none = ResponseTimes.of(List.of());

        assertThat(none.answers()).isZero();
        assertThat(none.medianDays()).isNull();
        assertThat(none.buckets())
                .hasSize(6)
                .allSatisfy(bucket -> assertThat(bucket.answers()).isZero());
        assertThat(none.months()).isEmpty();
    }

    @ParameterizedTest(name = "{0} hours lie in the bucket that begins with {1} days")
    @CsvSource({
        "0, 0", "23, 0", "24, 1", "47, 1", "48, 2", "71, 2", "72, 3", "119, 3", "120, 5", "191, 5", "192, 8", "900, 8"
    })
    void countsFullDays(int hours, int from) {
        assertThat(ResponseTimes.of(List.of(new HourCount("2026-11", hours, 4))).buckets())
                .filteredOn(bucket -> bucket.answers() == 4)
                .extracting(DayBucket::from)
                .containsExactly(from);
    }

    @Test
    void theBucketsFollowEachOtherWithoutAGap() {
        assertThat(ResponseTimes.of(List.of()).buckets())
                .extracting(DayBucket::from, DayBucket::to)
                .containsExactly(tuple(0, 0), tuple(1, 1), tuple(2, 2), tuple(3, 4), tuple(5, 7), tuple(8, null));
    }

    @Test
    void takesTheMiddleOfAllAndOfEachMonth() {
        ResponseTimes times = ResponseTimes.of(List.of(
                new HourCount("2026-11", 24, 3), new HourCount("2026-10", 96, 1), new HourCount("2026-10", 48, 1)));

        assertThat(times.answers()).isEqualTo(5);
        assertThat(times.medianDays()).isEqualByComparingTo("1.0");
        assertThat(times.months())
                .extracting(
                        MonthMedian::month,
                        MonthMedian::answers,
                        one -> one.medianDays().toPlainString())
                .containsExactly(tuple("2026-10", 2, "3.0"), tuple("2026-11", 3, "1.0"));
    }

    @Test
    void agreesWithTheMedianOfTheListedHours() {
        Random random = new Random(26);
        for (int round = 0; round < 200; round++) {
            List<HourCount> counts = new ArrayList<>();
            List<Integer> hours = new ArrayList<>();
            for (int group = 0; group < 1 + random.nextInt(6); group++) {
                HourCount count = new HourCount("2026-11", random.nextInt(400), 1 + random.nextInt(5));
                counts.add(count);
                for (int one = 0; one < count.answers(); one++) {
                    hours.add(count.hours());
                }
            }
            int[] sorted = hours.stream().mapToInt(Integer::intValue).sorted().toArray();
            double expected = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 48.0;

            assertThat(Objects.requireNonNull(ResponseTimes.of(counts).medianDays())
                            .doubleValue())
                    .as(Arrays.toString(sorted))
                    .isBetween(expected - 0.0501, expected + 0.0501);
        }
    }
}

package org.cordee.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * In how much time questions were answered, in days of 24 hours, nights and weekends included.
 *
 * @param answers the number of answers
 * @param medianDays the median in days with one decimal; null without an answer
 * @param buckets the answers by full days, in their order, empty ones included
 * @param months the medians of the months with an answer, in their order
 */
public record ResponseTimes(
        int answers, @Nullable BigDecimal medianDays, List<DayBucket> buckets, List<MonthMedian> months) {

    /** The last full day of each bucket; the last bucket has no end. */
    private static final List<Integer> LAST_DAYS = List.of(0, 1, 2, 4, 7);

    /** The median is the half of a sum of hours, in days. */
    private static final BigDecimal HOURS_OF_TWO_DAYS = BigDecimal.valueOf(48);

    public ResponseTimes {
        buckets = List.copyOf(buckets);
        months = List.copyOf(months);
    }

    /**
     * The answers that took so many full days.
     *
     * @param from the least number of full days
     * @param to the largest number of full days; null for the last bucket
     * @param answers the number of answers
     */
    public record DayBucket(int from, @Nullable Integer to, int answers) {}

    /**
     * The answers of one month.
     *
     * @param month as 2026-11, of the answer, in Paris
     * @param answers the number of answers
     * @param medianDays their median in days with one decimal
     */
    public record MonthMedian(String month, int answers, BigDecimal medianDays) {}

    /** The number of answers of one month that took the same number of full hours. */
    record HourCount(String month, int hours, int answers) {}

    static ResponseTimes of(List<HourCount> counts) {
        Map<String, List<HourCount>> byMonth =
                counts.stream().collect(Collectors.groupingBy(HourCount::month, TreeMap::new, Collectors.toList()));
        List<MonthMedian> months = new ArrayList<>();
        byMonth.forEach((month, some) -> {
            BigDecimal median = median(some);
            if (median != null) {
                months.add(new MonthMedian(month, total(some), median));
            }
        });
        return new ResponseTimes(total(counts), median(counts), buckets(counts), months);
    }

    private static List<DayBucket> buckets(List<HourCount> counts) {
        List<DayBucket> buckets = new ArrayList<>();
        int from = 0;
        for (int last : LAST_DAYS) {
            buckets.add(new DayBucket(from, last, within(counts, from, last)));
            from = last + 1;
        }
        buckets.add(new DayBucket(from, null, within(counts, from, Integer.MAX_VALUE)));
        return buckets;
    }

    private static int within(List<HourCount> counts, int from, int to) {
        return counts.stream()
                .filter(one -> one.hours() / 24 >= from && one.hours() / 24 <= to)
                .mapToInt(HourCount::answers)
                .sum();
    }

    private static int total(List<HourCount> counts) {
        return counts.stream().mapToInt(HourCount::answers).sum();
    }

    /** Returns the hour in the middle, or the middle between the two, in days; null without an answer. */
    private static @Nullable BigDecimal median(List<HourCount> counts) {
        int total = total(counts);
        if (total == 0) {
            return null;
        }
        List<HourCount> ordered = counts.stream()
                .sorted(Comparator.comparingInt(HourCount::hours))
                .toList();
        int twice = hourAt(ordered, (total - 1) / 2) + hourAt(ordered, total / 2);
        return BigDecimal.valueOf(twice).divide(HOURS_OF_TWO_DAYS, 1, RoundingMode.HALF_UP);
    }

    /** Returns the hours of the answer at a position, from 0. */
    private static int hourAt(List<HourCount> ordered, int position) {
        int before = 0;
        for (HourCount one : ordered) {
            before += one.answers();
            if (position < before) {
                return one.hours();
            }
        }
        throw new IllegalStateException("position=" + position + " answers=" + before);
    }
}

package org.cordee.dashboard.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cordee.dashboard.ResponseTimes;
import org.cordee.dashboard.ResponseTimes.MonthMedian;
import org.jspecify.annotations.Nullable;

/**
 * The medians of two series by month: the lines of a drawing in a box of 600 by 190, and the same figures as rows.
 *
 * @param structures the path of the first line; empty without a figure
 * @param buyers the path of the second line
 * @param levels the horizontal lines, from zero up
 * @param rows the figures by month, in their order
 */
record MedianChart(String structures, String buyers, List<ChartLine> levels, List<MonthRow> rows) {

    private static final double LEFT = 40;
    private static final double RIGHT = 580;
    private static final double TOP = 24;
    private static final double BOTTOM = 160;
    private static final int LEVELS = 4;

    /** A horizontal line with its days. */
    record ChartLine(int days, String y) {}

    /**
     * One month.
     *
     * @param x where its name is written
     * @param structures the median in days; null without an answer
     */
    record MonthRow(
            String name,
            String x,
            @Nullable BigDecimal structures,
            @Nullable BigDecimal buyers) {}

    static MedianChart of(ResponseTimes structures, ResponseTimes buyers, Locale locale) {
        Map<String, BigDecimal> first = byMonth(structures);
        Map<String, BigDecimal> second = byMonth(buyers);
        TreeSet<String> months = new TreeSet<>(first.keySet());
        months.addAll(second.keySet());
        List<String> ordered = List.copyOf(months);
        int step = step(first, second);
        DateTimeFormatter name = DateTimeFormatter.ofPattern("MMM yyyy", locale);
        List<MonthRow> rows = new ArrayList<>();
        for (int at = 0; at < ordered.size(); at++) {
            String month = ordered.get(at);
            rows.add(new MonthRow(
                    YearMonth.parse(month).format(name), x(at, ordered.size()), first.get(month), second.get(month)));
        }
        return new MedianChart(
                path(rows, MonthRow::structures, step),
                path(rows, MonthRow::buyers, step),
                IntStream.rangeClosed(0, LEVELS)
                        .mapToObj(level ->
                                new ChartLine(level * step, y(BigDecimal.valueOf((long) level * step), step)))
                        .toList(),
                rows);
    }

    private static Map<String, BigDecimal> byMonth(ResponseTimes times) {
        return times.months().stream().collect(Collectors.toMap(MonthMedian::month, MonthMedian::medianDays));
    }

    /** Returns the days between two horizontal lines, so that the highest median lies below the highest line. */
    private static int step(Map<String, BigDecimal> first, Map<String, BigDecimal> second) {
        BigDecimal most = IntStream.of(0, 1)
                .mapToObj(at -> at == 0 ? first : second)
                .flatMap(series -> series.values().stream())
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ONE);
        int days = most.setScale(0, RoundingMode.CEILING).intValue();
        return Math.max(1, (days + LEVELS - 1) / LEVELS);
    }

    private static String path(List<MonthRow> rows, Function<MonthRow, @Nullable BigDecimal> figure, int step) {
        StringBuilder path = new StringBuilder();
        for (MonthRow row : rows) {
            BigDecimal days = figure.apply(row);
            if (days != null) {
                path.append(path.isEmpty() ? 'M' : 'L')
                        .append(row.x())
                        .append(' ')
                        .append(y(days, step));
            }
        }
        return path.toString();
    }

    private static String x(int at, int months) {
        double width = months < 2 ? 0 : (RIGHT - LEFT - 40) / (months - 1);
        return number(LEFT + 20 + at * width);
    }

    private static String y(BigDecimal days, int step) {
        return number(BOTTOM - (BOTTOM - TOP) * days.doubleValue() / (LEVELS * step));
    }

    private static String number(double coordinate) {
        return BigDecimal.valueOf(coordinate).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}

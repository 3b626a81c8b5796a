package org.cordee.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.cordee.dashboard.Funnel;
import org.cordee.dashboard.Funnel.FunnelChoices;
import org.cordee.dashboard.Funnel.Stages;
import org.cordee.dashboard.Funnel.TerritoryStages;
import org.cordee.dashboard.FunnelFilter;
import org.cordee.dashboard.ResponseTimes;
import org.cordee.dashboard.ResponseTimes.MonthMedian;
import org.cordee.dashboard.web.FunnelMap.MapArea;
import org.cordee.dashboard.web.MedianChart.ChartLine;
import org.cordee.dashboard.web.MedianChart.MonthRow;
import org.junit.jupiter.api.Test;

/** The map and the lines of the funnel. */
class FunnelDrawingsTests {

    private static final ResponseTimes NO_TIMES = times();

    @Test
    void drawsALineThroughTheMonthsOfASeriesAndSkipsTheOthers() {
        MedianChart chart = MedianChart.of(
                times(month("2026-10", "4.0"), month("2026-11", "2.0")), times(month("2026-12", "1.0")), Locale.FRENCH);

        assertThat(chart.rows()).extracting(MonthRow::x).containsExactly("60.0", "310.0", "560.0");
        assertThat(chart.structures()).isEqualTo("M60.0 24.0L310.0 92.0");
        assertThat(chart.buyers()).isEqualTo("M560.0 126.0");
        assertThat(chart.levels()).extracting(ChartLine::days).containsExactly(0, 1, 2, 3, 4);
        assertThat(chart.rows().get(2).structures()).isNull();
        assertThat(chart.rows().get(0).name()).isEqualTo("oct. 2026");
    }

    @Test
    void aHigherMedianStretchesTheScale() {
        assertThat(MedianChart.of(times(month("2026-10", "4.1")), NO_TIMES, Locale.ENGLISH)
                        .levels())
                .extracting(ChartLine::days)
                .containsExactly(0, 2, 4, 6, 8);
    }

    @Test
    void withoutAnAnswerThereIsNoLine() {
        MedianChart chart = MedianChart.of(NO_TIMES, NO_TIMES, Locale.FRENCH);

        assertThat(chart.rows()).isEmpty();
        assertThat(chart.structures()).isEmpty();
    }

    @Test
    void aDepartmentWithNeedsAndNoInterestedStructureHasAStyleOfItsOwn() {
        FunnelMap map = FunnelMap.of(funnel(
                territory("FRD22", 3, 0, true),
                territory("FRK26", 1, 1, false),
                territory("FRE11", 0, 13, false),
                territory("FRE12", 0, 14, false),
                territory("FRD", 2, 0, false)));

        assertThat(style(map, "76")).isEqualTo("mh");
        assertThat(style(map, "69")).isEqualTo("m1");
        assertThat(style(map, "59")).isEqualTo("m4");
        assertThat(style(map, "62")).isEqualTo("m5");
        assertThat(style(map, "01")).isEqualTo("m0");
        assertThat(map.aroundParis()).extracting(MapArea::code).containsExactly("75", "92", "93", "94");
        assertThat(map.overseas()).extracting(MapArea::code).contains("971", "976");
    }

    private static String style(FunnelMap map, String code) {
        return map.areas().stream()
                .filter(area -> area.code().equals(code))
                .map(MapArea::style)
                .findFirst()
                .orElseThrow();
    }

    private static Funnel funnel(TerritoryStages... territories) {
        LocalDate day = LocalDate.of(2026, 11, 24);
        return new Funnel(
                new FunnelFilter(null, null, null, 12),
                day,
                day,
                null,
                new Stages(6, 0, 0, 0, 0),
                NO_TIMES,
                NO_TIMES,
                List.of(),
                List.of(),
                List.of(),
                List.of(territories),
                new FunnelChoices(List.of(), List.of()));
    }

    private static TerritoryStages territory(String area, int needs, int interested, boolean whiteSpot) {
        return new TerritoryStages(area, new Stages(needs, 0, 0, 0, 0), interested, whiteSpot);
    }

    private static MonthMedian month(String month, String days) {
        return new MonthMedian(month, 1, new BigDecimal(days));
    }

    private static ResponseTimes times(MonthMedian... months) {
        return new ResponseTimes(months.length, null, List.of(), List.of(months));
    }
}

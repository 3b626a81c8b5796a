package org.cordee.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Easter, on which four French holidays depend. */
class EasterTests {

    /**
     * Compares with the Sunday after the full moon of the church's own table, which is the same for 1900 to 2199
     * (golden number to day).
     */
    @Test
    void computesTheSundayAfterThePaschalFullMoon() {
        IntStream.rangeClosed(1900, 2199)
                .forEach(year -> assertThat(WorkingDays.easterSunday(year))
                        .as("%d", year)
                        .isEqualTo(fullMoon(year).with(TemporalAdjusters.next(DayOfWeek.SUNDAY))));
    }

    private static LocalDate fullMoon(int year) {
        int goldenLess = year % 19;
        int afterEquinox = Math.floorMod(19 * goldenLess + 24, 30);
        // The table keeps two moons on one day of a cycle apart, and none is after 18 April.
        boolean early = afterEquinox == 29 || afterEquinox == 28 && goldenLess > 10;
        return LocalDate.of(year, 3, 21).plusDays(early ? afterEquinox - 1 : afterEquinox);
    }

    @ParameterizedTest
    @CsvSource({"1583-04-10", "1598-03-22", "1700-04-11", "1818-03-22", "2285-03-22", "2400-04-16", "2500-04-18"})
    void computesEasterInOtherCenturiesToo(LocalDate easter) {
        assertThat(WorkingDays.easterSunday(easter.getYear())).isEqualTo(easter);
    }
}

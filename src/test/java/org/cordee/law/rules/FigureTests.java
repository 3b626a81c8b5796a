package org.cordee.law.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exact quotients, and how they are written. */
class FigureTests {

    @Test
    void calculatesWithoutRounding() {
        Fraction third = Fraction.of(1, 3);

        assertThat(third.plus(third).plus(third)).isEqualTo(Fraction.of(1, 1));
        assertThat(third.times(6, 4)).isEqualTo(Fraction.of(1, 2));
        assertThat(third.over(Fraction.of(2, 3))).isEqualTo(Fraction.of(1, 2));
        assertThat(Fraction.of(0, 7)).isEqualTo(Fraction.ZERO);
        assertThat(Fraction.of(2, 3)).isGreaterThan(Fraction.of(3, 5)).isLessThan(Fraction.of(5, 7));
        assertThatThrownBy(() -> Fraction.of(1, 0)).hasMessage("1 / 0");
        assertThatThrownBy(() -> Fraction.of(1, -2)).hasMessage("1 / -2");
    }

    @ParameterizedTest
    @CsvSource({"7, 2, 3, 4, 4", "10, 3, 3, 4, 3", "11, 3, 3, 4, 4", "6, 2, 3, 3, 3", "0, 5, 0, 0, 0"})
    void roundsUpAndDown(long above, long below, long floor, long ceiling, long nearest) {
        Fraction fraction = Fraction.of(above, below);

        assertThat(fraction.floor()).isEqualTo(floor);
        assertThat(fraction.ceiling()).isEqualTo(ceiling);
        assertThat(fraction.nearest()).isEqualTo(nearest);
        assertThat(Fraction.of(1, 8).rounded(2, RoundingMode.HALF_UP)).isEqualByComparingTo("0.13");
    }

    @ParameterizedTest(name = "{0} of {1} is {2} %")
    @CsvSource({
        "1, 4, 25.00",
        "24999, 100000, 24.99",
        "249949, 1000000, 24.99",
        "1, 3, 33.33",
        "2, 3, 66.67",
        "24994, 100000, 24.99",
        "25001, 100000, 25.01",
        "250001, 1000000, 25.01",
        "25006, 100000, 25.01",
        "0, 5, 0.00",
    })
    void roundsAPercentageAwayFromTheThresholdItCrosses(long part, long whole, String percent) {
        assertThat(FigureFormat.percentage(Fraction.of(part, 1), Fraction.of(whole, 1), "25.00"))
                .isEqualTo(percent);
    }

    @ParameterizedTest(name = "{1} % of {0} need {2}")
    @CsvSource({"100, 25.00, 25", "101, 25.00, 26", "0, 25.00, 0", "1000, 0.1, 1", "1001, 0.1, 2"})
    void roundsTheSmallestPartUp(long whole, String percent, long least) {
        assertThat(FigureFormat.smallestPart(Fraction.of(whole, 1), percent)).isEqualTo(least);
    }

    @ParameterizedTest
    @CsvSource({"51, 3000, 1.70", "1, 3000, 0.04", "1, 4, 25.00"})
    void roundsPointsUp(long part, long whole, String points) {
        assertThat(FigureFormat.points(part, whole)).isEqualTo(points);
    }

    @Test
    void writesEuros() {
        assertThat(FigureFormat.euros(5)).isEqualTo("0.05");
        assertThat(FigureFormat.euros(-1)).isEqualTo("-0.01");
        assertThat(FigureFormat.euros(123456)).isEqualTo("1234.56");
    }

    @ParameterizedTest(name = "between {1} and {2}, {0} asked: {3}")
    @CsvSource({
        "10, 10, 10, MET",
        "10, 9, 9, NOT_MET",
        "10, 9, 10, NOT_COMPUTABLE",
        "10, 11, 12, MET",
        ", 11, 12, NOT_COMPUTABLE",
    })
    void comparesARequirementWithMinimumAndMaximum(Long asked, long least, long most, RangeComparison judged) {
        assertThat(RangeComparison.of(Optional.ofNullable(asked), least, most)).isEqualTo(judged);
    }
}

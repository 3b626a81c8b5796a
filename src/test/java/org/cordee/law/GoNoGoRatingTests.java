package org.cordee.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoNoGoRatingTests {

    @ParameterizedTest(name = "{0} of {1} working days: {2}")
    @CsvSource({"25, 20, 100", "20, 20, 100", "19, 20, 95", "1, 20, 5", "0, 20, 0", "-1, 20, 0", "2, 3, 66"})
    void ratesTheTimeByTheUsualPlanAndRoundsDown(int left, int usual, int rating) {
        assertThat(GoNoGoRating.time(left, usual)).isEqualTo(rating);
    }

    @ParameterizedTest(name = "{0} % of its own, {1} candidates: {2}")
    @CsvSource({
        "0, 0, 0",
        "0, 1, 33",
        "0, 2, 66",
        "0, 3, 100",
        "0, 4, 100",
        "40, 0, 40",
        "40, 1, 60",
        "40, 3, 100",
        "99, 2, 99",
        "100, 0, 100",
        "100, 9, 100"
    })
    void ratesPartnersForTheWorkThatTheLeadDoesNotDoItself(int own, int candidates, int rating) {
        assertThat(GoNoGoRating.coverage(LocalDate.of(2026, 11, 25), own, candidates))
                .isEqualTo(rating);
    }

    @ParameterizedTest(name = "amounts {0}, {2} of {1} hours, some {3}: {4}")
    @CsvSource({
        "true, 0, 0, true, 100",
        "true, 0, 0, false, 50",
        "false, 0, 900, true, 50",
        "false, 0, 0, false, 0",
        "true, 1000, 1000, true, 100",
        "true, 1000, 999, true, 99",
        "true, 1000, 2000, true, 100",
        "false, 1000, 500, true, 25",
        "true, 1000, 0, true, 50"
    })
    void ratesAmountsAndHoursHalfEach(boolean eligible, long asked, long available, boolean any, int rating) {
        assertThat(GoNoGoRating.socialTargets(eligible, asked, available, any)).isEqualTo(rating);
    }
}

package org.cordee.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.refused;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The freshness of an entry, computed from its dates. */
class ReviewCycleTests {

    private static final LocalDate REVIEWED = LocalDate.of(2026, 1, 31);

    @ParameterizedTest(name = "on {0} it is {1}")
    @CsvSource({
        "2026-01-31, CURRENT",
        "2026-12-31, CURRENT",
        "2027-01-01, AGEING",
        "2027-01-30, AGEING",
        "2027-01-31, STALE",
        "2030-01-01, STALE"
    })
    void anEntryIsReadAgainAfterItsMonths(LocalDate today, Freshness freshness) {
        ReviewCycle cycle = new ReviewCycle(12, REVIEWED, null);

        assertThat(cycle.freshness(today)).isEqualTo(freshness);
    }

    @ParameterizedTest(name = "on {0} it is {1}")
    @CsvSource({
        "2026-09-30, CURRENT",
        "2026-10-01, AGEING",
        "2026-10-31, AGEING",
        "2026-11-01, EXPIRED",
        "2028-01-01, EXPIRED"
    })
    void anEntryThatEndsIsAnnouncedThirtyDaysBeforeAndExpiredAfterItsLastDay(LocalDate today, Freshness freshness) {
        ReviewCycle cycle = new ReviewCycle(12, REVIEWED, LocalDate.of(2026, 10, 31));

        assertThat(cycle.freshness(today)).isEqualTo(freshness);
    }

    @Test
    void anEndAfterTheReviewDoesNotHideThatTheReviewIsDue() {
        ReviewCycle cycle = new ReviewCycle(6, REVIEWED, LocalDate.of(2030, 1, 1));

        assertThat(cycle.freshness(LocalDate.of(2026, 7, 31))).isEqualTo(Freshness.STALE);
        assertThat(cycle.nextOn()).isEqualTo(LocalDate.of(2026, 7, 31));
    }

    @ParameterizedTest(name = "after {0} the next notice is on {1}")
    @CsvSource({
        "2026-01-31, 2026-07-31",
        "2026-07-30, 2026-07-31",
        "2026-07-31, 2026-11-01",
        "2026-10-31, 2026-11-01",
        "2026-11-01,"
    })
    void theOwnerIsWrittenToWhenTheReviewIsDueAndWhenTheValidityHasEnded(LocalDate day, LocalDate next) {
        ReviewCycle cycle = new ReviewCycle(6, REVIEWED, LocalDate.of(2026, 10, 31));

        assertThat(cycle.noticeAfter(day)).isEqualTo(next);
    }

    @ParameterizedTest(name = "after {0} the next notice is on {1}")
    @CsvSource({"2026-01-31, 2026-07-31", "2026-07-31,"})
    void anEntryThatDoesNotEndHasOneNotice(LocalDate day, LocalDate next) {
        assertThat(new ReviewCycle(6, REVIEWED, null).noticeAfter(day)).isEqualTo(next);
    }

    @Test
    void noReviewIsAskedOfWhatHasExpired() {
        ReviewCycle cycle = new ReviewCycle(12, REVIEWED, LocalDate.of(2026, 3, 31));

        assertThat(cycle.noticeAfter(REVIEWED)).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(cycle.noticeAfter(LocalDate.of(2026, 4, 1))).isNull();
    }

    @Test
    void onlyAnExpiredEntryIsNotOffered() {
        assertThat(Freshness.values()).filteredOn(one -> !one.isOffered()).containsExactly(Freshness.EXPIRED);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 37})
    void aReviewCycleHasOneToThirtySixMonths(int months) {
        refused("library.entry.review-months", () -> new ReviewCycle(months, REVIEWED, null));
    }

    @Test
    void aDayFarAwayIsRefused() {
        refused("library.entry.day-range", () -> new ReviewCycle(12, REVIEWED, LocalDate.of(20260, 1, 1)));
    }
}

package org.cordee.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CachedFiguresTests {

    private final AtomicInteger readings = new AtomicInteger();

    @Test
    void readsAllFiguresOnceForManyQuestions() {
        CachedFigures figures = new CachedFigures(
                Duration.ofMinutes(1), () -> Map.of("letters", readings.incrementAndGet(), "jobs", 7));

        for (int scrape = 0; scrape < 100; scrape++) {
            assertThat(figures.of("letters")).isEqualTo(1);
            assertThat(figures.of("jobs")).isEqualTo(7);
        }

        assertThat(readings).hasValue(1);
    }

    @Test
    void readsAgainWhenTheFiguresAreOld() {
        CachedFigures figures = new CachedFigures(Duration.ZERO, () -> Map.of("letters", readings.incrementAndGet()));

        assertThat(figures.of("letters")).isEqualTo(1);
        assertThat(figures.of("letters")).isEqualTo(2);
    }

    @Test
    void isNoNumberWhileTheDatabaseIsAwayAndDoesNotAskForEachFigure() {
        CachedFigures figures = new CachedFigures(Duration.ofMinutes(1), () -> {
            readings.incrementAndGet();
            throw new IllegalStateException("the database is away");
        });

        assertThat(figures.of("letters")).isNaN();
        assertThat(figures.of("jobs")).isNaN();
        assertThat(readings).hasValue(1);
    }
}

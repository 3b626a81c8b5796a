package org.cordee.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.cordee.consortium.Preparation;
import org.junit.jupiter.api.Test;

/** Tests the due dates of a member's evidence, from the plan of the consortium's preparation. */
class EvidenceDatesTests {

    private static final Instant NOW = Instant.parse("2026-11-24T17:00:00Z");

    @Test
    void isDueWithTheDraftsAndLeavesTwoDaysToCheck() {
        EvidenceDates dates = EvidenceDates.of(plan(Duration.ofDays(20)), NOW, 0);

        assertThat(dates.dueAt()).isEqualTo(NOW.plus(Duration.ofDays(12)));
        assertThat(dates.remindAt()).isEqualTo(NOW.plus(Duration.ofDays(10)));
        assertThat(dates.checkBy()).isEqualTo(NOW.plus(Duration.ofDays(14)));
    }

    @Test
    void givesOneDayForCorrectionsButNoDateAfterTheDeadline() {
        Instant late = NOW.plus(Duration.ofDays(19)).plusSeconds(60);

        EvidenceDates dates = EvidenceDates.of(plan(Duration.ofDays(20)), late, 1);

        assertThat(dates.dueAt()).isEqualTo(NOW.plus(Duration.ofDays(20)));
        assertThat(dates.checkBy()).isEqualTo(dates.dueAt());
        assertThat(EvidenceDates.of(plan(Duration.ofDays(20)), NOW.plus(Duration.ofDays(15)), 1)
                        .dueAt())
                .isEqualTo(NOW.plus(Duration.ofDays(16)));
    }

    private static Preparation plan(Duration deadline) {
        Instant end = NOW.plus(deadline);
        Instant drafts = end.minus(Duration.ofDays(8));
        return new Preparation(
                NOW, NOW, NOW, drafts, drafts, end.minus(Duration.ofDays(4)), end.minus(Duration.ofDays(1)), end);
    }
}

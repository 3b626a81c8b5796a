package org.cordee.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.opportunity.OpportunityTests.assertRefused;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The time to answer ends so early that the owner can still invite. */
class OpportunityWindowTests {

    private static final Instant NOW = SampleOpportunities.NOW;

    @Test
    void endsAWeekBeforeTheDeadline() {
        Instant deadline = NOW.plus(Duration.ofDays(21));

        assertThat(OpportunityWindow.checked(deadline, NOW)).isEqualTo(NOW.plus(Duration.ofDays(14)));
    }

    @Test
    void isHalfOfTheRemainingTimeWhenTheDeadlineIsNear() {
        Instant deadline = NOW.plus(Duration.ofDays(14));

        assertThat(OpportunityWindow.checked(deadline, NOW)).isEqualTo(NOW.plus(Duration.ofDays(7)));
        assertThat(OpportunityWindow.checked(NOW.plus(Duration.ofHours(2)), NOW))
                .isEqualTo(NOW.plus(Duration.ofHours(1)));
    }

    @Test
    void isThirtyDaysWithoutADeadline() {
        assertThat(OpportunityWindow.checked(null, NOW)).isEqualTo(NOW.plus(Duration.ofDays(30)));
    }

    @Test
    void doesNotBeginAfterTheDeadline() {
        assertRefused("opportunity.deadline-passed", () -> OpportunityWindow.checked(NOW, NOW));
        assertThat(OpportunityWindow.until(NOW.minusSeconds(1), NOW)).isEqualTo(NOW);
    }
}

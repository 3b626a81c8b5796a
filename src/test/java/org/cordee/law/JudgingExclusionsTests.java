package org.cordee.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.cordee.feel.DecisionTables;
import org.cordee.law.JudgingExclusions.ExclusionJudgement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgingExclusionsTests {

    private static final JudgingExclusions JUDGING = new JudgingExclusions(DecisionTables.onClasspath());

    @ParameterizedTest(name = "{0}, {1} on {2}: {3}")
    @CsvSource({
        "L2141-2, OPEN, 2027-02-01, CURABLE_BY_PAYMENT, BLOCKER, false, L2141-2",
        "L2141-4, CLEANED, 2023-03-11, SELF_CLEANING_TO_ASSESS, MAJOR, true, L2141-6-1",
        "L2141-4, CLEANED, 2023-03-10, EXCLUDED, BLOCKER, true, L2141-4",
    })
    void judgesAGroundOfExclusionOnTheDay(
            String ground,
            String standing,
            LocalDate on,
            String outcome,
            Severity severity,
            boolean cleaning,
            String article) {
        assertThat(JUDGING.judge(on, ground, standing))
                .isEqualTo(new ExclusionJudgement(outcome, severity, cleaning, article));
    }
}

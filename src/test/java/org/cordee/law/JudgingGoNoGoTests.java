package org.cordee.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import org.cordee.feel.DecisionTables;
import org.cordee.law.GoNoGoFacts.ReservedLot;
import org.cordee.law.JudgingGoNoGo.GoNoGo;
import org.cordee.law.JudgingGoNoGo.Stop;
import org.cordee.shared.Deadline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgingGoNoGoTests {

    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final JudgingGoNoGo JUDGING = new JudgingGoNoGo(DecisionTables.onClasspath());

    @ParameterizedTest(name = "fit {0}, coverage {1}, time {2}, chance {3}, risk {4}, targets {5}: {6} hundredths, {7}")
    @CsvSource({
        "100, 100, 100, 100, 100, 100, 10000, GO,      NONE",
        " 60,  60,  60,  60,  60,  60,  6000, GO,      NONE",
        " 60,  60,  60,  60,  60,  59,  5990, DISCUSS, NONE",
        " 60,  59,  61,  60,  60,  60,  5995, DISCUSS, NONE",
        " 40,  40,  40,  40,  40,  40,  4000, DISCUSS, NONE",
        " 40,  39,  41,  40,  40,  40,  3995, NO_GO,   LOW_SCORE",
        " 40,  40,  40,  40,  39,  40,  3990, NO_GO,   LOW_SCORE",
        "  0,   0,   0,   0,   0,   0,     0, NO_GO,   LOW_SCORE",
        "100,   0,   0,   0,   0,   0,  2000, NO_GO,   LOW_SCORE",
        "  0, 100,   0,   0,   0,   0,  2500, NO_GO,   LOW_SCORE",
        "  0,   0, 100,   0,   0,   0,  2000, NO_GO,   LOW_SCORE",
        "  0,   0,   0, 100,   0,   0,  1500, NO_GO,   LOW_SCORE",
        "  0,   0,   0,   0, 100,   0,  1000, NO_GO,   LOW_SCORE",
        "  0,   0,   0,   0,   0, 100,  1000, NO_GO,   LOW_SCORE"
    })
    void weighsSixCriteriaAndChangesTheVerdictAtSixtyAndFortyPoints(
            int fit,
            int coverage,
            int time,
            int chance,
            int risk,
            int targets,
            int hundredths,
            GoNoGo verdict,
            Stop stop) {
        GoNoGoScore score = score(fit, coverage, time, chance, risk, targets);

        assertThat(score.hundredths()).isEqualTo(hundredths);
        JudgingGoNoGo.GoNoGoJudgement judged =
                JUDGING.judge(facts(Duration.ofDays(30), false, ReservedLot.NOT_RESERVED, true, score));
        assertThat(judged.verdict()).isEqualTo(verdict);
        assertThat(judged.stop()).isEqualTo(stop);
    }

    @ParameterizedTest(name = "{0} before the deadline, a partner {1}: {2} whole days, {3}")
    @CsvSource({
        "P5D,            false, 5, GO,    NONE",
        "P4DT23H59M59S,  false, 4, NO_GO, TOO_LATE_ALONE",
        "P4DT23H59M59S,  true,  4, GO,    NONE",
        "PT0S,           false, 0, NO_GO, TOO_LATE_ALONE",
        "PT-1S,          false, 0, NO_GO, TOO_LATE_ALONE",
        "P-3D,           true,  0, GO,    NONE"
    })
    void stopsASecondBelowFiveDaysWithoutAPartner(
            Duration left, boolean partner, long days, GoNoGo verdict, Stop stop) {
        GoNoGoFacts facts = facts(left, false, ReservedLot.NOT_RESERVED, partner, all(100));

        assertThat(facts.remainingDays()).isEqualTo(days);
        assertThat(JUDGING.judge(facts).verdict()).isEqualTo(verdict);
        assertThat(JUDGING.judge(facts).stop()).isEqualTo(stop);
    }

    @Test
    void stopsWhereTheLawForbidsTheBidWhateverTheScore() {
        assertThat(JUDGING.judge(facts(Duration.ofDays(30), true, ReservedLot.NOT_RESERVED, true, all(100))))
                .isEqualTo(new JudgingGoNoGo.GoNoGoJudgement(GoNoGo.NO_GO, Stop.LEAD_CONFLICT, "R2142-23"));
        assertThat(JUDGING.judge(facts(Duration.ofDays(30), false, ReservedLot.NOT_REACHABLE, true, all(100)))
                        .stop())
                .isEqualTo(Stop.RESERVED_LOT);
        assertThat(JUDGING.judge(facts(Duration.ofDays(30), false, ReservedLot.TO_REVIEW, true, all(100)))
                        .verdict())
                .isEqualTo(GoNoGo.GO);
    }

    @Test
    void needsEachCriterionAndADayOnWhichItHasAWeight() {
        Map<GoNoGoCriterion, Integer> five = ratings(60, 60, 60, 60, 60, 60);
        five.remove(GoNoGoCriterion.TIME);

        assertThatThrownBy(() -> GoNoGoScore.of(DAY, five))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("TIME");
        assertThatThrownBy(() -> GoNoGoScore.of(LocalDate.of(2019, 3, 31), ratings(60, 60, 60, 60, 60, 60)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(GoNoGoScore.of(LocalDate.of(2019, 4, 1), ratings(60, 60, 60, 60, 60, 60))
                        .hundredths())
                .isEqualTo(6_000);
        assertThatThrownBy(() -> all(101)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> all(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static GoNoGoFacts facts(
            Duration left, boolean leadConflict, ReservedLot reservedLot, boolean partner, GoNoGoScore score) {
        Deadline deadline = new Deadline(NOW.plus(left), ZoneOffset.ofHours(1), Deadline.PARIS);
        return new GoNoGoFacts(NOW, deadline, leadConflict, reservedLot, partner, score);
    }

    private static GoNoGoScore all(int rating) {
        return score(rating, rating, rating, rating, rating, rating);
    }

    private static GoNoGoScore score(int fit, int coverage, int time, int chance, int risk, int targets) {
        return GoNoGoScore.of(DAY, ratings(fit, coverage, time, chance, risk, targets));
    }

    private static Map<GoNoGoCriterion, Integer> ratings(
            int fit, int coverage, int time, int chance, int risk, int targets) {
        return new EnumMap<>(Map.of(
                GoNoGoCriterion.STRATEGIC_FIT, fit,
                GoNoGoCriterion.COVERAGE, coverage,
                GoNoGoCriterion.TIME, time,
                GoNoGoCriterion.WIN_CHANCE, chance,
                GoNoGoCriterion.FORM_RISK, risk,
                GoNoGoCriterion.SOCIAL_TARGETS, targets));
    }
}

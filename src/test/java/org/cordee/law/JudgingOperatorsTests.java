package org.cordee.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.cordee.feel.DecisionTables;
import org.cordee.law.GoNoGoFacts.ReservedLot;
import org.cordee.shared.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgingOperatorsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final JudgingOperators JUDGING = new JudgingOperators(DecisionTables.onClasspath());

    @ParameterizedTest(name = "{0}: kind {1}, {2} % of the people, ESS {3}: {4}")
    @CsvSource({
        "NONE,        NONE, ,        false, NOT_RESERVED",
        "L2113_12,    EA,   50,      false, REACHABLE",
        "L2113_12,    EA,   49.9999, false, NOT_REACHABLE",
        "L2113_12,    EA,   ,        false, TO_REVIEW",
        "L2113_12,    NONE, 80,      true,  NOT_REACHABLE",
        "L2113_13,    EI,   50,      false, REACHABLE",
        "L2113_12_13, EI,   60,      false, REACHABLE",
        "L2113_15,    NONE, ,        true,  REACHABLE",
        "L2113_15,    NONE, ,        false, NOT_REACHABLE"
    })
    void asksTheTableOfReservedLotsWhetherAnOperatorIsAdmitted(
            String reservation, String kind, String ratio, boolean ess, ReservedLot reach) {
        Percentage targeted = ratio == null ? null : Percentage.of(ratio);

        assertThat(JUDGING.admitted(new OperatorFacts(DAY, "GE", ess, kind, targeted), reservation))
                .isEqualTo(reach);
    }

    @ParameterizedTest(name = "{0}, ESS {1}, kind {2}: {3}")
    @CsvSource({
        "GE,      false, NONE, false",
        "ETI,     false, NONE, false",
        "UNKNOWN, false, NONE, false",
        "PME,     false, NONE, true",
        "GE,      true,  NONE, true",
        "GE,      false, EI,   true",
        "GE,      false, GEIQ, false"
    })
    void asksTheTableOfTheTwentyFivePercentForAnOperator(String size, boolean ess, String kind, boolean counts) {
        assertThat(JUDGING.countsForAmounts(new OperatorFacts(DAY, size, ess, kind, null)))
                .isEqualTo(counts);
    }
}

package org.cordee.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.cordee.feel.DecisionTables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgingReplacementsTests {

    private static final JudgingReplacements JUDGING = new JudgingReplacements(DecisionTables.onClasspath());

    @ParameterizedTest(name = "next {0}, in time {1}, mandatory {2}, others {3}, support {4}: {5}")
    @CsvSource({
        "true,  true,  true,  true,  true,  NEXT_RANK,   false",
        "true,  false, true,  true,  true,  DO_MYSELF,   false",
        "false, true,  true,  true,  true,  WIDEN,       false",
        "false, true,  true,  false, true,  ASK_SUPPORT, false",
        "false, true,  true,  false, false, DO_MYSELF,   false",
        "false, true,  false, true,  true,  DROP,        true"
    })
    void advisesTheNextInRankFirstAndTheLeadItselfLast(
            boolean next,
            boolean inTime,
            boolean mandatory,
            boolean others,
            boolean support,
            ReplacementStep step,
            boolean dropAllowed) {
        LocalDate day = LocalDate.of(2026, 11, 25);

        assertThat(JUDGING.judge(new ReplacementFacts(day, next, inTime, mandatory, others, support)))
                .isEqualTo(
                        new JudgingReplacements.ReplacementJudgement(step, dropAllowed, "Cordée, règle produit D16"));
    }
}

package org.cordee.law.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every class that judges is in the version of the rules' Java, and no other class is. */
class JudgeLogicTests {

    @Test
    void includesEveryPackageThatJudges() throws IOException {
        assertThat(JudgeLogic.classes())
                .containsKeys(
                        "LawSettings.class",
                        "WorkingDays.class",
                        "DepositFacts.class",
                        "casefile/LawCase.class",
                        "rules/CheckingCases.class",
                        "rules/ExclusionsRule.class",
                        "rules/DepositRule.class",
                        "rules/LotLedger$OperatorWork.class",
                        "rules/AnswerDraft.class");
    }

    @Test
    void excludesPackagesThatJudgeNoConsortium() throws IOException {
        assertThat(JudgeLogic.classes().keySet())
                .noneMatch(place -> Stream.of("web/", "tables/").anyMatch(place::startsWith));
    }
}

package org.cordee.compliance.law.matter;

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
                        "admission/EvidenceFacts.class",
                        "calendar/WorkingDays.class",
                        "outcome/DepositFacts.class",
                        "lawcase/LawCase.class",
                        "law/CheckingCases.class",
                        "law/candidacy/ExclusionsRule.class",
                        "law/share/TargetsRule.class",
                        "law/deposit/DepositRule.class",
                        "law/matter/LotLedger$Part.class",
                        "law/finding/Draft.class");
    }

    @Test
    void excludesPackagesThatJudgeNoConsortium() throws IOException {
        assertThat(JudgeLogic.classes().keySet())
                .noneMatch(place -> Stream.of("web/", "api/", "rulebook/", "opportunity/", "recourse/")
                        .anyMatch(place::startsWith));
    }
}

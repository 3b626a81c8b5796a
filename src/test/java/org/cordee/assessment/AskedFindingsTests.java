package org.cordee.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.cordee.consortium.ConsortiumState;
import org.cordee.law.Severity;
import org.cordee.law.rules.CheckingCases;
import org.cordee.law.rules.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The findings that the lead is asked to settle at a stage: severe ones, and only from their own stage on. */
class AskedFindingsTests {

    @ParameterizedTest
    @CsvSource({"BLOCKER, true", "MAJOR, true", "WARNING, false", "INFO, false"})
    void asksForWhatBlocksOrIsMajorAndListsTheRest(Severity severity, boolean asked) {
        assertThat(AskedFindings.isAskedAt(severity, "size.figures-missing", AssessmentStage.DESIGN))
                .isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource({
        "grouping.one-member, DESIGN, DRAFT",
        "grouping.repartition-incomplete, DESIGN, DRAFT",
        "grouping.essential-task-unassigned, DESIGN, DRAFT",
        "shares.not-hundred, DESIGN, DRAFT",
        "capacity.turnover-not-reached, DESIGN, DRAFT",
        "insertion-hours.below-clause, DESIGN, DRAFT",
        "grouping.signatory-missing, DRAFT, FINAL",
        "signature.signer-missing, DRAFT, FINAL"
    })
    void asksForAFindingOnlyFromItsStageOn(String code, AssessmentStage early, AssessmentStage ripe) {
        assertThat(AskedFindings.isAskedAt(Severity.BLOCKER, code, early)).isFalse();
        assertThat(AskedFindings.isForLaterStage(code, early)).isTrue();
        assertThat(AskedFindings.isAskedAt(Severity.BLOCKER, code, ripe)).isTrue();
        assertThat(AskedFindings.isAskedAt(Severity.BLOCKER, code, AssessmentStage.POST))
                .isTrue();
    }

    @Test
    void asksAtOnceForFindingsThatNoLaterStepResolves() {
        assertThat(List.of(
                        "reserved-lot.not-eligible",
                        "lead.twice-on-the-lot",
                        "participation.forbidden",
                        "grouping.essential-task-subcontracted",
                        "ess.accreditation-not-shown"))
                .allMatch(code -> AskedFindings.isAskedAt(Severity.MAJOR, code, AssessmentStage.DESIGN));
    }

    @Test
    void postponesOnlyFindingCodesThatExist() {
        ResourceBundle texts = ResourceBundle.getBundle("messages/compliance", Locale.FRENCH);

        assertThat(AskedFindings.NOT_BEFORE.keySet())
                .allMatch(beginning ->
                        texts.keySet().stream().anyMatch(key -> key.startsWith("compliance.finding." + beginning)));
    }

    @Test
    void doesNotCountFindingsOfLaterStages() {
        AssessmentRun run = AssessmentRun.judge(
                SampleFacts.of(ConsortiumState.NEGOTIATING, false, List.of(), List.of()), CheckingCases.onClasspath());

        assertThat(run.answer().findings())
                .extracting(Finding::code)
                .contains("grouping.repartition-incomplete", "grouping.signatory-missing");
        assertThat(run.figures().aims().blockers()).isZero();
        assertThat(run.figures().majors())
                .isEqualTo(AskedFindings.of(run, AssessmentStage.DESIGN).size());
    }
}

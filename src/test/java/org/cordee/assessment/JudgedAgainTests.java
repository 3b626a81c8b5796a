package org.cordee.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.assessment.LawAnswers.JUDGE;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.cordee.consortium.ConsortiumState;
import org.cordee.law.rules.CheckingCases;
import org.cordee.law.rules.Finding;
import org.cordee.law.rules.JudgeLogic;
import org.cordee.law.rules.RuleSet;
import org.junit.jupiter.api.Test;

/** A stored check: the same case for the same content, and the same answer by the same tables. */
class JudgedAgainTests {

    @Test
    void hashesTheCaseByDayAndByItsShares() {
        ConsortiumCaseFacts morning = SampleFacts.of(ConsortiumState.AGREED, List.of(), "80", "12", "8");
        ConsortiumCaseFacts evening = at(morning, 11 * 3600);
        ConsortiumCaseFacts tomorrow = at(morning, 24 * 3600);

        assertThat(hash(evening)).isEqualTo(hash(morning));
        assertThat(hash(tomorrow)).isNotEqualTo(hash(morning));
        assertThat(hash(SampleFacts.of(ConsortiumState.AGREED, List.of(), "80", "11", "9")))
                .isNotEqualTo(hash(morning));
    }

    private static ConsortiumCaseFacts at(ConsortiumCaseFacts facts, long later) {
        return DocumentFactsSample.again(facts, facts.at().plusSeconds(later), facts.consultation(), facts.tasks());
    }

    private static String hash(ConsortiumCaseFacts facts) {
        return AssessmentRun.judge(facts, JUDGE).caseSha256();
    }

    @Test
    void givesTheSameAnswerWhenJudgedAgain() {
        AssessmentRun run = AssessmentRun.judge(
                SampleFacts.of(
                        ConsortiumState.DRAFTING,
                        List.of(SampleFacts.rival(SampleFacts.INSERTION)),
                        "70.5",
                        "12.25",
                        "17.25"),
                JUDGE);

        assertThat(run.replayed(JUDGE)).isEqualTo(run.answer());
        assertThat(run.files()).isEqualTo(RuleSet.onClasspath().hashes());
        assertThat(run.logic()).isEqualTo(JudgeLogic.version()).hasSize(64);
        assertThat(run.answer().isContainedIn(run.answer())).isTrue();
        assertThat(RunAnswer.read(run.answer().json())).isEqualTo(run.answer());
    }

    @Test
    void findsAnExpiredConventionWhenJudgedOnALaterDay() {
        AssessmentRun run =
                AssessmentRun.judge(SampleFacts.of(ConsortiumState.DRAFTING, List.of(), "70", "20", "10"), JUDGE);

        RunAnswer nextYear = run.judgedOn(SampleFacts.AT.plusSeconds(400L * 24 * 3600), JUDGE);

        assertThat(nextYear.findings()).extracting(Finding::code).contains("insertion.convention-not-in-force");
        assertThat(run.answer().findings())
                .extracting(Finding::code)
                .doesNotContain("insertion.convention-not-in-force");
    }

    @Test
    void givesAnotherAnswerWithCorrectedTables() {
        String file = "lead-uniqueness.dmn";
        RuleSet corrected = RuleSet.onClasspath()
                .with(Map.of(
                        file,
                        new String(RuleSet.onClasspath().file(file), StandardCharsets.UTF_8)
                                .replace("\"WARNING\"", "\"MAJOR\"")
                                .getBytes(StandardCharsets.UTF_8)));
        AssessmentRun run = AssessmentRun.judge(
                SampleFacts.of(
                        ConsortiumState.DRAFTING, List.of(SampleFacts.rival(SampleFacts.WORKSHOP)), "70", "20", "10"),
                CheckingCases.with(corrected));

        assertThat(run.files().get(file))
                .isNotEqualTo(RuleSet.onClasspath().hashes().get(file));
        assertThat(run.answer().isContainedIn(run.replayed(CheckingCases.with(corrected))))
                .isTrue();
        assertThat(run.answer().isContainedIn(run.replayed(JUDGE))).isFalse();
    }
}

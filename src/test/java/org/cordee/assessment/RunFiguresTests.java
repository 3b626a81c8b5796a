package org.cordee.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.assessment.LawAnswers.JUDGE;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cordee.assessment.TargetProgress.Outcome;
import org.cordee.consortium.ConsortiumState;
import org.cordee.consortium.Relation;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The columns beside a run contain what its answer says, for each reader. */
class RunFiguresTests {

    private static AssessmentRun run(String... shares) {
        return AssessmentRun.judge(
                SampleFacts.of(ConsortiumState.DRAFTING, List.of(SampleFacts.rival(SampleFacts.WORKSHOP)), shares),
                JUDGE);
    }

    private static CheckView.RunLine ofTheSheet(AssessmentRun run, Relation relation, Set<String> own) {
        return new ReaderSheet(
                        run.answer(),
                        run.stage(),
                        run.unknown(),
                        FindingVisibility.of(relation, own, run),
                        FindingSentences.in(Locale.FRENCH, new ResourceBundleMessageSource(), run.names()),
                        Map.of())
                .run(run);
    }

    private static CheckView.RunLine ofTheColumns(AssessmentRun run, Relation relation, Set<String> own) {
        JudgedRun columns = new JudgedRun(run.id(), run.stage(), run.judgedAt(), run.figures());
        return CheckView.RunLine.of(columns, relation, own);
    }

    @Test
    void countsTheSameFindingsInListAndSheetForEachReader() {
        for (AssessmentRun run : List.of(run("80", "12", "8"), run("85", "10", "4"), run())) {
            for (Relation relation : List.of(Relation.LEAD, Relation.COORDINATOR)) {
                assertThat(ofTheColumns(run, relation, Set.of())).isEqualTo(ofTheSheet(run, relation, Set.of()));
            }
            for (SampleFacts.Firm firm : List.of(SampleFacts.LEAD, SampleFacts.INSERTION, SampleFacts.WORKSHOP)) {
                Set<String> own = Set.of(firm.siret());
                assertThat(ofTheColumns(run, Relation.MEMBER, own)).isEqualTo(ofTheSheet(run, Relation.MEMBER, own));
            }
        }
    }

    @Test
    void countsFewerFindingsForAMemberThanForTheLead() {
        AssessmentRun run = run("80", "12", "8");

        assertThat(run.figures().operatorFindings()).isNotEmpty();
        assertThat(run.figures().seenBy(Relation.MEMBER, Set.of()))
                .isNotEqualTo(run.figures().seenBy(Relation.LEAD, Set.of()));
    }

    @Test
    void storesBothTargetsAndHidesThePercentageOfOneMember() {
        TargetProgress judged = run("80", "12", "8").figures().aims();

        assertThat(judged.amount().outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(judged.amount().percent()).isEqualByComparingTo("20");
        assertThat(judged.amount().percentOpen())
                .as("the lead alone does not count")
                .isFalse();
        assertThat(judged.hours().outcome()).isEqualTo(Outcome.NOT_COMPUTABLE);
        assertThat(judged.hours().total()).isNull();
        assertThat(judged.hours().missing()).contains("labourShare");
        assertThat(run().figures().aims().amount().missing()).contains("amount");
    }
}

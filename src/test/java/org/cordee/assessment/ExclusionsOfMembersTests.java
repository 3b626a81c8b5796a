package org.cordee.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.cordee.assessment.LawAnswers.JUDGE;
import static org.cordee.assessment.LawAnswers.messages;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.assessment.CheckView.FindingLine;
import org.cordee.assessment.SampleFacts.Firm;
import org.cordee.consortium.ConsortiumState;
import org.cordee.consortium.Relation;
import org.cordee.evidence.DeclaredGround;
import org.cordee.evidence.ExclusionGround;
import org.cordee.evidence.GroundStanding;
import org.cordee.law.Severity;
import org.cordee.law.rules.Finding;
import org.junit.jupiter.api.Test;

/** A case of exclusion that a member declares is judged (D19), and only that member reads which case it is. */
class ExclusionsOfMembersTests {

    private static final DeclaredGround CONVICTED =
            new DeclaredGround(ExclusionGround.L2141_1, GroundStanding.DECLARED);
    private static final DeclaredGround ILLEGAL_WORK =
            new DeclaredGround(ExclusionGround.L2141_4, GroundStanding.DECLARED);
    private static final DeclaredGround DEBTS = new DeclaredGround(ExclusionGround.L2141_2, GroundStanding.OPEN);

    private static AssessmentRun run(Map<UUID, List<DeclaredGround>> declared) {
        ConsortiumCaseFacts facts = SampleFacts.of(ConsortiumState.DRAFTING, List.of(), "80", "12", "8");
        return AssessmentRun.judge(
                DocumentFactsSample.with(facts, new DeclaredFacts(declared, Map.of(), Map.of(), Map.of(), Map.of())),
                JUDGE);
    }

    private static AssessmentRun run(DeclaredGround... ofTheWorkshop) {
        return run(Map.of(SampleFacts.WORKSHOP.organisation(), List.of(ofTheWorkshop)));
    }

    private static List<Finding> found(AssessmentRun run) {
        return run.answer().findings().stream()
                .filter(HiddenExclusion::isExclusion)
                .toList();
    }

    private static ReaderSheet sheet(AssessmentRun run, Relation relation, Firm... own) {
        Set<String> numbers = Set.copyOf(List.of(own).stream().map(Firm::siret).toList());
        return new ReaderSheet(
                run.answer(),
                run.stage(),
                run.unknown(),
                FindingVisibility.of(relation, numbers, run),
                FindingSentences.in(Locale.FRENCH, messages(), run.names()),
                Map.of());
    }

    private static List<FindingLine> grounds(ReaderSheet sheet) {
        return sheet.findings().stream()
                .filter(line -> line.rule().equals(HiddenExclusion.RULE))
                .toList();
    }

    @Test
    void blocksAConsortiumWithAnExcludedMember() {
        assertThat(found(run(CONVICTED)))
                .extracting(
                        Finding::code,
                        Finding::severity,
                        finding -> finding.subject().id())
                .containsExactly(tuple("exclusion.excluded", Severity.BLOCKER, SampleFacts.WORKSHOP.siret()));
        assertThat(found(run())).isEmpty();
    }

    @Test
    void judgesEachCaseOfExclusionByItsStanding() {
        assertThat(found(run(DEBTS))).extracting(Finding::code).containsExactly("exclusion.curable-by-payment");
        assertThat(found(run(new DeclaredGround(ExclusionGround.L2141_2, GroundStanding.SETTLED))))
                .extracting(Finding::code)
                .containsExactly("exclusion.debt-settled");
        assertThat(found(run(new DeclaredGround(ExclusionGround.L2141_2, GroundStanding.LATE))))
                .extracting(Finding::code)
                .containsExactly("exclusion.excluded");
        assertThat(found(run(new DeclaredGround(ExclusionGround.L2141_4, GroundStanding.CLEANED))))
                .extracting(Finding::code)
                .containsExactly("exclusion.self-cleaning-to-assess");
        assertThat(found(run(new DeclaredGround(ExclusionGround.L2141_9, GroundStanding.DECLARED))))
                .extracting(Finding::code)
                .containsExactly("exclusion.hearing-required");
    }

    @Test
    void listsAMemberWithoutDeclarationAsUnknown() {
        assertThat(run(Map.of()).unknown()).contains(UnknownFact.of("exclusion-grounds"));
        assertThat(run().unknown())
                .doesNotContain(UnknownFact.of("exclusion-grounds"))
                .contains(new UnknownFact(UnknownFact.EXCLUSIONS, SampleFacts.LEAD.siret()))
                .doesNotContain(new UnknownFact(UnknownFact.EXCLUSIONS, SampleFacts.WORKSHOP.siret()));
    }

    @Test
    void showsTheCaseToItsMemberAndOnlyItsEffectToOthers() {
        AssessmentRun run = run(CONVICTED, ILLEGAL_WORK, DEBTS);

        assertThat(grounds(sheet(run, Relation.MEMBER, SampleFacts.WORKSHOP)).toString())
                .contains("L2141-1", "L2141-2", "L2141-4");
        assertThat(grounds(sheet(run, Relation.MEMBER, SampleFacts.INSERTION))).isEmpty();
        for (Relation relation : List.of(Relation.LEAD, Relation.COORDINATOR)) {
            Firm[] own = relation == Relation.LEAD ? new Firm[] {SampleFacts.LEAD} : new Firm[0];
            assertThat(grounds(sheet(run, relation, own)))
                    .as("one finding for all cases of the same severity")
                    .singleElement()
                    .satisfies(line -> assertThat(line.code()).isEqualTo("exclusion.of-a-member"))
                    .satisfies(line -> assertThat(line.level()).isEqualTo("blocker"))
                    .satisfies(line -> assertThat(line.whom()).isEqualTo(SampleFacts.WORKSHOP.name()))
                    .satisfies(line -> assertThat(line.text()).contains("sans délai", "dix jours"))
                    .satisfies(line -> assertThat(line.figures()).isEmpty());
            assertThat(sheet(run, relation, own).findings().toString())
                    .doesNotContain("L2141-1]", "L2141-2", "L2141-4", "Dettes");
        }
    }

    @Test
    void countsTheSameFindingsInListAndSheet() {
        AssessmentRun run = run(CONVICTED, ILLEGAL_WORK, DEBTS);
        JudgedRun columns = new JudgedRun(run.id(), run.stage(), run.judgedAt(), run.figures());

        assertThat(CheckView.RunLine.of(columns, Relation.LEAD, Set.of(SampleFacts.LEAD.siret())))
                .isEqualTo(sheet(run, Relation.LEAD, SampleFacts.LEAD).run(run));
        assertThat(CheckView.RunLine.of(columns, Relation.MEMBER, Set.of(SampleFacts.WORKSHOP.siret())))
                .isEqualTo(sheet(run, Relation.MEMBER, SampleFacts.WORKSHOP).run(run));
        assertThat(CheckView.RunLine.of(columns, Relation.COORDINATOR, Set.of()))
                .isEqualTo(sheet(run, Relation.COORDINATOR).run(run));
    }

    /** The key is shown to the lead, who could try every case of exclusion. */
    @Test
    void givesEqualKeysToDifferentCasesOfExclusion() {
        assertThat(FindingKey.of(found(run(CONVICTED)).get(0)))
                .isEqualTo(FindingKey.of(found(run(ILLEGAL_WORK)).get(0)));
        assertThat(FindingKey.withoutFigures(found(run(CONVICTED)).get(0)))
                .as("accepting one case does not accept another")
                .isNotEqualTo(FindingKey.withoutFigures(found(run(ILLEGAL_WORK)).get(0)));
    }

    @Test
    void showsTheLeadOnlyItsOwnExclusionsInTheCaseFile() {
        AssessmentRun run = run(Map.of(
                SampleFacts.LEAD.organisation(),
                List.of(DEBTS),
                SampleFacts.WORKSHOP.organisation(),
                List.of(CONVICTED)));

        assertThat(run.lawCaseFor(Set.of(SampleFacts.LEAD.siret())))
                .contains("L2141-2")
                .doesNotContain("L2141-1\"");
        assertThat(run.lawCase()).contains("L2141-2", "L2141-1\"");
        assertThat(run.replayed(JUDGE)).isEqualTo(run.answer());
    }
}

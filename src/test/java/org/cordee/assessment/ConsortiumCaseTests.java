package org.cordee.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.assessment.LawAnswers.JUDGE;
import static org.cordee.assessment.LawAnswers.codes;
import static org.cordee.assessment.LawAnswers.judge;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cordee.assessment.SampleFacts.Firm;
import org.cordee.consortium.ConsortiumState;
import org.cordee.consortium.Relation;
import org.cordee.consortium.RivalCandidacies.RivalCandidacy;
import org.cordee.consortium.shares.EssentialTask;
import org.cordee.law.Severity;
import org.cordee.law.casefile.CaseCandidacy;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.law.casefile.LawCase;
import org.cordee.law.rules.Finding;
import org.cordee.law.rules.LawAnswer;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;
import org.cordee.tender.DocumentTerms;
import org.cordee.tender.LotTerms;
import org.cordee.tender.RequiredForm;
import org.junit.jupiter.api.Test;

/** The known facts of a consortium become a case of the law, and unknown facts stay unknown. */
class ConsortiumCaseTests {

    private static final Firm SISTER =
            new Firm("Menuiserie du Port", "90000005000014", "900000035", 9, InsertionKind.NONE);

    @Test
    void judgesTheTargetAndTheInsertionClause() {
        ConsortiumCaseFacts facts = SampleFacts.of(ConsortiumState.DRAFTING, List.of(), "80", "12", "8");

        assertThat(codes(facts))
                .contains("target.amount-not-met", "insertion-hours.below-clause")
                .doesNotContain("grouping.signatory-missing", "shares.not-hundred");
    }

    @Test
    void assumesNoSharesBeforeTheyAreProposed() {
        ConsortiumCaseFacts facts = SampleFacts.of(ConsortiumState.NEGOTIATING, false, List.of(), List.of());

        LawCase law = ConsortiumCase.of(facts).law();

        assertThat(law.lots()).allMatch(lot -> lot.amount() == null);
        assertThat(codes(facts))
                .contains(
                        "grouping.repartition-incomplete",
                        "target.amount-not-computable",
                        "grouping.signatory-missing");
        assertThat(ConsortiumCase.of(facts).unknown())
                .extracting(UnknownFact::code)
                .contains("several-bids", "buyer-documents", "exclusion-grounds")
                .doesNotContain("procedure", "launch-date");
    }

    @Test
    void describesARivalOnlyByItsSharedMembers() {
        ConsortiumCaseFacts facts = SampleFacts.of(
                ConsortiumState.AGREED,
                true,
                List.of(
                        SampleFacts.rival(DocumentFactsSample.RIVAL),
                        SampleFacts.rival(DocumentFactsSample.RIVAL, SampleFacts.INSERTION),
                        SampleFacts.rival(DocumentFactsSample.RIVAL, SISTER)),
                List.of(DocumentFactsSample.RIVAL, SISTER),
                "80",
                "12",
                "8");

        LawCase law = ConsortiumCase.of(facts).law();

        assertThat(law.others()).extracting(CaseCandidacy::id).containsExactly("other-1", "other-2");
        assertThat(AssessmentRun.judge(facts, JUDGE).lawCase())
                .doesNotContain(
                        DocumentFactsSample.RIVAL.siret(),
                        DocumentFactsSample.RIVAL.name(),
                        SISTER.siret(),
                        SISTER.name());
        assertThat(codes(facts)).contains("participation.in-both", "participation.of-one-group");
    }

    @Test
    void findsASharedSignatoryWithoutNamingThePersonOrTheOtherCandidate() {
        RivalCandidacy rival = SampleFacts.rival(DocumentFactsSample.RIVAL);
        for (boolean concluded : List.of(true, false)) {
            ConsortiumCaseFacts facts = SampleFacts.of(
                    ConsortiumState.AGREED,
                    concluded,
                    List.of(rival),
                    List.of(DocumentFactsSample.RIVAL),
                    "80",
                    "12",
                    "8");
            ConsortiumCaseFacts shared = DocumentFactsSample.with(
                    facts,
                    new DeclaredFacts(
                            Map.of(),
                            Map.of(),
                            Map.of(rival.consortiumId(), Set.of(SampleFacts.LEAD.organisation())),
                            Map.of(),
                            Map.of()));

            assertThat(codes(facts)).doesNotContain("representative.of-two-candidates");
            AssessmentRun run = AssessmentRun.judge(shared, JUDGE);
            assertThat(run.answer().findings())
                    .filteredOn(finding -> finding.code().equals("representative.of-two-candidates"))
                    .singleElement()
                    .satisfies(finding ->
                            assertThat(FindingVisibility.operator(finding)).isEqualTo(SampleFacts.LEAD.siret()))
                    .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.BLOCKER));
            assertThat(run.lawCase())
                    .doesNotContain(DocumentFactsSample.RIVAL.siret(), DocumentFactsSample.RIVAL.name());
            assertThat(codes(shared).contains("grouping.signatory-missing"))
                    .as("a person who signs elsewhere has not signed the agreement here")
                    .isEqualTo(!concluded);
        }
    }

    @Test
    void blocksALeadOfTwoConsortiaForOneLot() {
        ConsortiumCaseFacts facts =
                SampleFacts.of(ConsortiumState.AGREED, List.of(SampleFacts.rival(SampleFacts.LEAD)), "80", "12", "8");

        assertThat(codes(facts)).contains("lead.twice-on-the-lot");
    }

    @Test
    void computesATenthOfTheHoursWhenTheShareOfWorkIsRecorded() {
        ConsortiumCaseFacts facts =
                DocumentFactsSample.withTerms(new LotTerms(Percentage.of("60"), Amount.of("30.00"), null));

        Map<?, ?> hours = hours(facts);

        // 1 000 000 € × 60 % ÷ 30 € = 20 000 h, of which 400 are insertion
        assertThat(hours.get("status")).isEqualTo("NOT_MET");
        assertThat(hours.get("percent")).isEqualTo("2.00");
        assertThat(hours.get("gapHours")).isEqualTo(1600L);
        assertThat(codes(facts))
                .contains("target.hours-not-met")
                .doesNotContain("target.hours-not-computable", "insertion-hours.cost-to-confirm");
    }

    @Test
    void givesTheMissingFigureAndAMinimumWithoutTheShareOfWork() {
        ConsortiumCaseFacts facts = DocumentFactsSample.withTerms(LotTerms.UNKNOWN);

        Map<?, ?> hours = hours(facts);

        assertThat(hours.get("status")).isEqualTo("NOT_COMPUTABLE");
        assertThat(hours.get("percent")).isNull();
        assertThat(hours.get("counted")).isEqualTo(0L);
        assertThat(hours.get("missing").toString()).contains("lots[LOT-0001].insertionClause.labourShare");
        assertThat(codes(facts)).contains("target.hours-not-computable");
    }

    @Test
    void asksToConfirmAnAssumedHourlyCost() {
        assertThat(codes(DocumentFactsSample.withTerms(new LotTerms(Percentage.of("60"), null, null))))
                .contains("insertion-hours.cost-to-confirm");
    }

    @Test
    void hidesFiguresFromTheCoordinatorThatRevealAnAmountByHours() {
        AssessmentRun run = AssessmentRun.judge(
                DocumentFactsSample.withTerms(new LotTerms(Percentage.of("61.7"), Amount.of("31.40"), null)), JUDGE);
        FindingVisibility coordinator = FindingVisibility.of(Relation.COORDINATOR, Set.of(), run);
        Map<String, Object> target = Map.of("percent", "2.04", "counted", 400L, "gapHours", 1565L);

        assertThat(coordinator.target("target.hours", target))
                .containsEntry("percent", "2")
                .doesNotContainKey("gapHours");
        assertThat(FindingVisibility.of(Relation.LEAD, Set.of(), run).target("target.hours", target))
                .containsAllEntriesOf(target);
    }

    @Test
    void forbidsSeveralCandidaciesLotByLot() {
        List<RivalCandidacy> rivals = List.of(SampleFacts.rival(DocumentFactsSample.RIVAL, SampleFacts.INSERTION));
        LotTerms forbidden = new LotTerms(null, null, true);
        LotTerms allowed = new LotTerms(null, null, false);

        assertThat(codes(DocumentFactsSample.withTerms(null, forbidden, rivals)))
                .contains("participation.forbidden");
        assertThat(codes(DocumentFactsSample.withTerms(true, LotTerms.UNKNOWN, rivals)))
                .contains("participation.forbidden");
        assertThat(codes(DocumentFactsSample.withTerms(true, allowed, rivals)))
                .as("the rule of the lot is preferred to that of the consultation")
                .contains("participation.in-both")
                .doesNotContain("participation.forbidden");
        assertThat(ConsortiumCase.of(DocumentFactsSample.withTerms(null, forbidden, rivals))
                        .unknown())
                .extracting(UnknownFact::code)
                .doesNotContain("several-bids");
    }

    @Test
    void judgesTheFormAndTheSignatureTheDocumentsAskFor() {
        ConsortiumCaseFacts silent = DocumentFactsSample.withTerms(LotTerms.UNKNOWN);
        ConsortiumCaseFacts stated = DocumentFactsSample.consulted(
                silent,
                silent.consultation()
                        .content()
                        .with(new DocumentTerms(RequiredForm.SEVERAL, false, List.of("Curage"), true)));

        assertThat(codes(stated)).contains("grouping.imposed-form-unjustified");
        assertThat(codes(silent)).doesNotContain("grouping.imposed-form-unjustified");
        assertThat(ConsortiumCase.of(stated).law().consultation().signatureRequiredAtDeposit())
                .isTrue();
        assertThat(ConsortiumCase.of(stated).unknown())
                .extracting(UnknownFact::code)
                .doesNotContain("essential-tasks", "buyer-documents");
    }

    @Test
    void judgesWhoDoesTheEssentialTasks() {
        UUID workshop = new UUID(7, 2);
        EssentialTask open = new EssentialTask("Curage", null, false);
        EssentialTask done = new EssentialTask("Curage", workshop, false);
        EssentialTask handedOn = new EssentialTask("Levage,\tétaiement", null, true);

        assertThat(codes(withTasks(done))).noneMatch(code -> code.startsWith("grouping.essential-task"));
        assertThat(codes(withTasks(open)))
                .contains("grouping.essential-task-unassigned")
                .doesNotContain("grouping.essential-task-subcontracted");
        assertThat(codes(withTasks(done, handedOn)))
                .contains("grouping.essential-task-subcontracted")
                .doesNotContain("grouping.essential-task-unassigned");
        assertThat(codes(withTasks())).noneMatch(code -> code.startsWith("grouping.essential-task"));
    }

    @Test
    void storesTheEssentialTasksInTheCase() {
        UUID workshop = new UUID(7, 2);
        AssessmentRun run = AssessmentRun.judge(
                withTasks(
                        new EssentialTask("Curage\tlourd", workshop, false),
                        new EssentialTask("x".repeat(3000), workshop, false),
                        new EssentialTask("Levage", null, true)),
                JUDGE);

        assertThat(run.replayed(JUDGE)).isEqualTo(run.answer());
        assertThat(run.lawCase()).contains("Curage lourd", "subcontractor");
        assertThat(run.answer().findings())
                .extracting(Finding::code)
                .contains("grouping.essential-task-subcontracted")
                .doesNotContain("grouping.essential-task-unassigned");
    }

    private static ConsortiumCaseFacts withTasks(EssentialTask... tasks) {
        ConsortiumCaseFacts facts = DocumentFactsSample.withTerms(LotTerms.UNKNOWN);
        return DocumentFactsSample.again(facts, facts.at(), facts.consultation(), List.of(tasks));
    }

    private static Map<?, ?> hours(ConsortiumCaseFacts facts) {
        LawAnswer answer = judge(facts);
        Map<?, ?> targets = (Map<?, ?>) Objects.requireNonNull(answer.sections().get("targets"));
        return (Map<?, ?>) Objects.requireNonNull(targets.get("hours"));
    }
}

package org.cordee.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.assessment.LawAnswers.JUDGE;
import static org.cordee.assessment.LawAnswers.codes;
import static org.cordee.assessment.LawAnswers.judge;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordee.consortium.Relation;
import org.cordee.law.rules.Finding;
import org.cordee.shared.Amount;
import org.cordee.tender.AskedCapacities;
import org.cordee.tender.LotTerms;
import org.junit.jupiter.api.Test;

/** The capacities of a candidate are asked of all members together, and judged by the buyer's own estimate. */
class ConsortiumCapacitiesTests {

    @Test
    void judgesTheCapacitiesOfAllTogether() {
        // all together: 615 200 000 € and 6 152 persons
        ConsortiumCaseFacts enough = asking(new AskedCapacities(Amount.of("615200000.00"), new BigDecimal("6152")));
        ConsortiumCaseFacts tooFew = asking(new AskedCapacities(Amount.of("615200000.01"), new BigDecimal("6152.01")));

        assertThat(codes(enough)).noneMatch(code -> code.endsWith("not-reached"));
        assertThat(unevaluated(enough)).doesNotContain("C-01");
        assertThat(codes(tooFew)).contains("capacity.turnover-not-reached", "capacity.headcount-not-reached");
    }

    @Test
    void leavesCapacitiesOpenOnlyWhenTheRequirementIsUnknown() {
        assertThat(unevaluated(DocumentFactsSample.withTerms(LotTerms.UNKNOWN))).contains("C-01");
        assertThat(unevaluated(asking(AskedCapacities.NONE))).doesNotContain("C-01");
        assertThat(codes(asking(AskedCapacities.NONE))).noneMatch(code -> code.startsWith("capacity."));
    }

    @Test
    void judgesTheCapacitiesAgainFromTheStoredCase() {
        for (AskedCapacities asked :
                List.of(AskedCapacities.NONE, new AskedCapacities(Amount.of("900000000"), new BigDecimal("12.5")))) {
            AssessmentRun run = AssessmentRun.judge(asking(asked), JUDGE);

            assertThat(run.replayed(JUDGE)).isEqualTo(run.answer());
        }
    }

    @Test
    void showsOtherMembersOnlyThatTheTurnoverIsNotReached() {
        ConsortiumCaseFacts facts = asking(new AskedCapacities(Amount.of("900000000"), null));
        AssessmentRun run = AssessmentRun.judge(facts, JUDGE);

        for (Relation relation : List.of(Relation.MEMBER, Relation.COORDINATOR)) {
            assertThat(run.answer().findings().stream()
                            .map(finding -> FindingVisibility.of(relation, Set.of(SampleFacts.WORKSHOP.siret()), run)
                                    .of(finding))
                            .flatMap(Optional::stream)
                            .filter(finding -> finding.code().equals("capacity.turnover-not-reached")))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.evidence()).isEmpty());
        }
    }

    @Test
    void comparesTheRequiredTurnoverWithTheBuyersEstimate() {
        // the lot is estimated at 2 000 000 €, the consultation of 2027 may ask for one and a half times as much
        assertThat(codes(asking(new AskedCapacities(Amount.of("3000000.00"), null))))
                .doesNotContain("capacity.turnover-asked-too-high");
        assertThat(codes(asking(new AskedCapacities(Amount.of("3000000.01"), null))))
                .contains("capacity.turnover-asked-too-high");
    }

    /** For tables that depend on the day of launch, another day of judgement alone changes nothing. */
    @Test
    void distinguishesTheDayOfJudgementFromTheDayOfLaunch() {
        AssessmentRun run = AssessmentRun.judge(asking(new AskedCapacities(Amount.of("3000000.01"), null)), JUDGE);
        Instant underTheOldCeiling = Instant.parse("2025-06-02T10:00:00Z");

        assertThat(run.judgedOn(underTheOldCeiling, JUDGE).findings())
                .extracting(Finding::code)
                .contains("capacity.turnover-asked-too-high");
        assertThat(run.launchedOn(underTheOldCeiling, JUDGE).findings())
                .extracting(Finding::code)
                .doesNotContain("capacity.turnover-asked-too-high");
    }

    private static ConsortiumCaseFacts asking(AskedCapacities asked) {
        return DocumentFactsSample.withTerms(new LotTerms(null, null, null, asked));
    }

    private static List<Object> unevaluated(ConsortiumCaseFacts facts) {
        return judge(facts).unevaluated().stream()
                .map(open -> (Object) open.get("rule"))
                .toList();
    }
}

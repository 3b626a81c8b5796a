package org.cordee.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cordee.assessment.Groupings.Firm;
import org.cordee.compliance.law.Answer;
import org.cordee.compliance.law.CheckingCases;
import org.cordee.compliance.law.Finding;
import org.cordee.compliance.lawcase.LawCase;
import org.cordee.compliance.lawcase.OtherGrouping;
import org.cordee.consortium.ConsortiumState;
import org.cordee.organisation.InsertionKind;
import org.junit.jupiter.api.Test;

/** What the house knows of a grouping becomes a case of the law, and what it does not know stays unknown. */
class GroupingCaseTests {

    private static final CheckingCases JUDGE = CheckingCases.onClasspath();
    private static final Firm RIVAL = new Firm("Sillage", "90000004300019", null, 5200, InsertionKind.NONE);
    private static final Firm SISTER =
            new Firm("Menuiserie du Port", "90000005000014", "900000035", 9, InsertionKind.NONE);

    private static List<String> codes(GroupingFacts facts) {
        Answer answer = JUDGE.check(GroupingCase.of(facts).law());
        return answer.findings().stream().map(Finding::code).toList();
    }

    @Test
    void judgesWhoCountsAndWhatTheClauseAsks() {
        GroupingFacts facts = Groupings.of(ConsortiumState.DRAFTING, List.of(), "80", "12", "8");

        assertThat(codes(facts))
                .contains("target.amount-not-met", "insertion-hours.below-clause")
                .doesNotContain("grouping.signatory-missing", "shares.not-hundred");
    }

    @Test
    void supposesNothingBeforeTheSharesAreProposed() {
        GroupingFacts facts = Groupings.of(ConsortiumState.NEGOTIATING, false, List.of(), List.of());

        LawCase law = GroupingCase.of(facts).law();

        assertThat(law.lots()).allMatch(lot -> lot.amount() == null);
        assertThat(codes(facts))
                .contains(
                        "grouping.repartition-incomplete",
                        "target.amount-not-computable",
                        "grouping.signatory-missing");
        assertThat(GroupingCase.of(facts).unknown())
                .extracting(Unknown::code)
                .contains("several-bids", "buyer-documents", "exclusion-grounds")
                .doesNotContain("procedure", "launch-date");
    }

    @Test
    void knowsARivalOnlyByWhomItShares() {
        GroupingFacts facts = Groupings.of(
                ConsortiumState.AGREED,
                true,
                List.of(
                        Groupings.rival(RIVAL),
                        Groupings.rival(RIVAL, Groupings.INSERTION),
                        Groupings.rival(RIVAL, SISTER)),
                List.of(RIVAL, SISTER),
                "80",
                "12",
                "8");

        LawCase law = GroupingCase.of(facts).law();

        assertThat(law.others()).extracting(OtherGrouping::id).containsExactly("other-1", "other-2");
        assertThat(AssessmentRun.judge(facts, JUDGE).lawCase())
                .doesNotContain(RIVAL.siret(), RIVAL.name(), SISTER.siret(), SISTER.name());
        assertThat(codes(facts)).contains("participation.in-both", "participation.of-one-group");
    }

    @Test
    void blocksALeadOfTwoGroupingsForOneLot() {
        GroupingFacts facts =
                Groupings.of(ConsortiumState.AGREED, List.of(Groupings.rival(Groupings.LEAD)), "80", "12", "8");

        assertThat(codes(facts)).contains("lead.twice-on-the-lot");
    }

    @Test
    void isTheSameContentAllDayAndAnotherWhenAShareChanges() {
        GroupingFacts morning = Groupings.of(ConsortiumState.AGREED, List.of(), "80", "12", "8");
        GroupingFacts evening = at(morning, 11 * 3600);
        GroupingFacts tomorrow = at(morning, 24 * 3600);

        assertThat(hash(evening)).isEqualTo(hash(morning));
        assertThat(hash(tomorrow)).isNotEqualTo(hash(morning));
        assertThat(hash(Groupings.of(ConsortiumState.AGREED, List.of(), "80", "11", "9")))
                .isNotEqualTo(hash(morning));
    }

    private static GroupingFacts at(GroupingFacts facts, long later) {
        return new GroupingFacts(
                facts.at().plusSeconds(later),
                facts.consortium(),
                facts.consultation(),
                facts.members(),
                facts.places(),
                facts.profiles(),
                facts.shares(),
                facts.rivals(),
                facts.concluded(),
                facts.empowered(),
                facts.deposits());
    }

    private static String hash(GroupingFacts facts) {
        return AssessmentRun.judge(facts, JUDGE).caseSha256();
    }

    @Test
    void answersTheSameWhenItIsJudgedAgain() {
        AssessmentRun run = AssessmentRun.judge(
                Groupings.of(
                        ConsortiumState.DRAFTING,
                        List.of(Groupings.rival(Groupings.INSERTION)),
                        "70.5",
                        "12.25",
                        "17.25"),
                JUDGE);

        assertThat(run.replayed(JUDGE)).isEqualTo(run.answer());
        assertThat(run.isByTheRulesOfNow()).isTrue();
        assertThat(StoredAnswer.read(run.answer().json())).isEqualTo(run.answer());
    }

    @Test
    void saysWhatOfTheSameSituationTodayWouldFindOtherwise() {
        AssessmentRun run =
                AssessmentRun.judge(Groupings.of(ConsortiumState.DRAFTING, List.of(), "70", "20", "10"), JUDGE);

        StoredAnswer nextYear = run.judgedOn(Groupings.AT.plusSeconds(400L * 24 * 3600), JUDGE);

        assertThat(nextYear.findings()).extracting(Finding::code).contains("insertion.convention-not-in-force");
        assertThat(run.answer().findings())
                .extracting(Finding::code)
                .doesNotContain("insertion.convention-not-in-force");
    }
}

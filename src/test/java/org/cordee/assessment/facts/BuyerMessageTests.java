package org.cordee.assessment.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cordee.assessment.sheet.MessageQuestion;
import org.cordee.assessment.sheet.MessageQuestion.Kind;
import org.cordee.compliance.law.CheckingCases;
import org.cordee.compliance.law.finding.Finding;
import org.cordee.consortium.ConsortiumState;
import org.junit.jupiter.api.Test;

/** What the buyer writes after the deposit is asked of the law as of a case that says it. */
class BuyerMessageTests {

    private static final CheckingCases JUDGE = CheckingCases.onClasspath();

    private static List<String> codes(Kind kind, boolean rejected) {
        GroupingFacts facts = Groupings.of(ConsortiumState.SUBMITTED, List.of(), "80", "12", "8");
        return JUDGE
                .check(new MessageQuestion(kind, rejected)
                        .in(GroupingCase.of(facts).law()))
                .findings()
                .stream()
                .filter(finding ->
                        finding.rule().equals("A-02") || finding.code().startsWith("price."))
                .map(Finding::code)
                .toList();
    }

    @Test
    void turnsToTheNextInRankForAnAccidentOnlyBeforeTheRejection() {
        assertThat(codes(Kind.UNFORESEEN, false)).containsExactly("award.next-in-rank");
        assertThat(codes(Kind.UNFORESEEN, true)).containsExactly("award.not-from-here");
    }

    @Test
    void turnsToTheNextInRankOnAnotherGroundAfterItToo() {
        assertThat(codes(Kind.OTHER_GROUND, false)).containsExactly("award.next-in-rank");
        assertThat(codes(Kind.OTHER_GROUND, true)).containsExactly("award.next-in-rank");
    }

    @Test
    void aLowPriceIsExplainedByTheSubsidisedPostsOfTheInsertionEnterprise() {
        assertThat(codes(Kind.LOW_OFFER, false)).containsExactly("price.subsidised-posts");
    }
}

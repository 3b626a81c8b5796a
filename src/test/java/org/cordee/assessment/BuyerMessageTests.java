package org.cordee.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cordee.assessment.MessageQuestion.Kind;
import org.cordee.consortium.ConsortiumState;
import org.cordee.law.rules.CheckingCases;
import org.cordee.law.rules.Finding;
import org.junit.jupiter.api.Test;

/** A message of the buyer after the deposit is judged like a case that contains it. */
class BuyerMessageTests {

    private static final CheckingCases JUDGE = CheckingCases.onClasspath();

    private static List<String> codes(Kind kind, boolean rejected) {
        ConsortiumCaseFacts facts = SampleFacts.of(ConsortiumState.SUBMITTED, List.of(), "80", "12", "8");
        return JUDGE
                .check(new MessageQuestion(kind, rejected, null)
                        .in(ConsortiumCase.of(facts).law()))
                .findings()
                .stream()
                .filter(finding ->
                        finding.rule().equals("A-02") || finding.code().startsWith("price."))
                .map(Finding::code)
                .toList();
    }

    @Test
    void allowsTheNextInRankAfterAnAccidentOnlyBeforeTheRejection() {
        assertThat(codes(Kind.UNFORESEEN, false)).containsExactly("award.next-in-rank");
        assertThat(codes(Kind.UNFORESEEN, true)).containsExactly("award.not-from-here");
    }

    @Test
    void allowsTheNextInRankOnAnotherGroundAlsoAfterTheRejection() {
        assertThat(codes(Kind.OTHER_GROUND, false)).containsExactly("award.next-in-rank");
        assertThat(codes(Kind.OTHER_GROUND, true)).containsExactly("award.next-in-rank");
    }

    @Test
    void explainsALowPriceByTheSubsidisedPostsOfTheInsertionEnterprise() {
        assertThat(codes(Kind.LOW_OFFER, false)).containsExactly("price.subsidised-posts");
    }
}

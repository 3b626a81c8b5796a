package org.cordee.bid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cordee.CordeeTest;
import org.cordee.bid.SampleDrafts.Contribution;
import org.cordee.shared.Actor;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Tests that an organisation in a second candidacy may neither read nor review the other members' texts, and sees why.
 */
@CordeeTest
class BarrierModuleTests {

    @Autowired
    SampleBiddingConsortia groupings;

    @Autowired
    SampleDrafts drafting;

    @Autowired
    BidReading reading;

    @Autowired
    ReviewingSection reviewing;

    private BiddingConsortium grouping;
    private List<Contribution> all;
    private Actor reviewer;

    /** Hands in the lead's section, which the first partner reviews in the proposed outline. */
    @BeforeEach
    void handInTheLeadsSection() {
        grouping = groupings.withAmounts("50", "30", "20");
        all = drafting.open(grouping);
        drafting.handIn(grouping, 0);
        reviewer = SampleBiddingConsortia.reviewer(grouping, 0);
    }

    @Test
    void showsTheLeadsTextToItsReviewer() {
        assertThat(reading.section(reviewer, all.get(0).sectionId()).markdown()).contains("méthode");
        assertThat(row(reviewer, 0).readable()).isTrue();
        assertThat(reading.section(
                                SampleBiddingConsortia.member(grouping, 0),
                                all.get(0).sectionId())
                        .mayReview())
                .isFalse();
    }

    @Test
    void refusesTheTextToAReviewerBehindTheBarrierAndLetsTheLeadReview() {
        groupings.raiseBarrier(grouping, 1);

        refused(() -> reading.section(reviewer, all.get(0).sectionId()));
        refused(() -> reading.draft(reviewer, all.get(0).sectionId(), 1));
        refused(() -> reviewing.approve(reviewer, all.get(0).sectionId(), 1));
        assertThat(row(reviewer, 0).readable()).isFalse();
        Actor lead = SampleBiddingConsortia.member(grouping, 0);
        assertThat(reading.section(lead, all.get(0).sectionId()).mayReview())
                .as("no other reviewer was asked")
                .isTrue();
        reviewing.approve(lead, all.get(0).sectionId(), 1);
    }

    @Test
    void showsAMemberBehindTheBarrierItsOwnTextAndTheLeadAllTexts() {
        groupings.raiseBarrier(grouping, 1);
        groupings.raiseBarrier(grouping, 0);

        assertThat(reading.section(reviewer, all.get(1).sectionId()).own()).isTrue();
        assertThat(reading.price(reviewer, all.get(1).priceSheetId())).isNotNull();
        assertThat(row(reviewer, 1).readable()).isTrue();
        assertThat(reading.section(
                        SampleBiddingConsortia.member(grouping, 0), all.get(1).sectionId()))
                .as("the lead compiles the offer")
                .isNotNull();
    }

    private SectionRow row(Actor actor, int member) {
        return reading.sections(actor, grouping.id()).get(member);
    }

    private static void refused(ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.key()).isEqualTo("bid.behind-barrier"));
    }
}

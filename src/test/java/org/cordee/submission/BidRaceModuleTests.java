package org.cordee.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.Callable;
import org.cordee.ConcurrentActs;
import org.cordee.CordeeTest;
import org.cordee.bid.BidReading;
import org.cordee.bid.BiddingConsortium;
import org.cordee.bid.FillingPrices;
import org.cordee.bid.OpeningDrafting;
import org.cordee.bid.PriceLine;
import org.cordee.bid.ReviewingSection;
import org.cordee.bid.SampleBiddingConsortia;
import org.cordee.bid.SampleDrafts;
import org.cordee.bid.SectionState;
import org.cordee.bid.SectionView;
import org.cordee.bid.WritingSection;
import org.cordee.shared.Actor;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tests two simultaneous commands on one bid: one succeeds, and the other is refused with a reason or changes nothing.
 */
@CordeeTest
class BidRaceModuleTests {

    @Autowired
    SampleBiddingConsortia groupings;

    @Autowired
    SampleDrafts drafting;

    @Autowired
    OpeningDrafting opening;

    @Autowired
    WritingSection writing;

    @Autowired
    FillingPrices prices;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ReviewingSection reviewing;

    @Autowired
    FreezingBid freezing;

    @Autowired
    SampleApprovals approvals;

    @Autowired
    BuildingPackage building;

    @Autowired
    DepositingBid depositing;

    @Autowired
    Deposits deposits;

    @Autowired
    BidReading reading;

    @RepeatedTest(5)
    void opensTheDraftingOnceForTwoWorkers() {
        BiddingConsortium grouping = groupings.withAmounts("60", "40");

        List<Object> answers =
                ConcurrentActs.atOnce(() -> opening.open(grouping.id()), () -> opening.open(grouping.id()));

        assertThat(answers.get(0)).isEqualTo(answers.get(1));
    }

    @RepeatedTest(5)
    void savesOneOfTwoTextsAndRefusesTheOther() {
        BiddingConsortium grouping = groupings.withAmounts("60", "40");
        SampleDrafts.Contribution own = drafting.open(grouping).get(1);
        Actor one = SampleBiddingConsortia.member(grouping, 1);
        Actor other = SampleBiddingConsortia.member(grouping, 1);

        List<Object> answers = ConcurrentActs.atOnce(
                () -> writing.saveDraft(one, own.sectionId(), 0, "Titre", "un"),
                () -> writing.saveDraft(other, own.sectionId(), 0, "Titre", "deux"));

        assertThat(answers).containsExactlyInAnyOrder(1, "bid.section.changed-meanwhile");
        assertThat(reading.section(one, own.sectionId()).markdown())
                .isEqualTo(answers.get(0).equals(1) ? "un" : "deux");
    }

    @RepeatedTest(5)
    void acceptsOneOfTwoTextsThatAreHandedIn() {
        BiddingConsortium grouping = groupings.withAmounts("60", "40");
        SampleDrafts.Contribution own = drafting.open(grouping).get(1);
        Actor one = SampleBiddingConsortia.member(grouping, 1);
        Actor other = SampleBiddingConsortia.member(grouping, 1);

        List<Object> answers = ConcurrentActs.atOnce(
                () -> writing.submit(one, own.sectionId(), 0, "Titre", "un"),
                () -> writing.submit(other, own.sectionId(), 0, "Titre", "deux"));

        assertThat(answers).containsExactlyInAnyOrder(1, "bid.section.closed.IN_REVIEW");
        assertThat(reading.section(one, own.sectionId()).markdown())
                .isEqualTo(answers.get(0).equals(1) ? "un" : "deux");
    }

    @RepeatedTest(5)
    void acceptsOneOfTwoPricesThatAreHandedIn() {
        BiddingConsortium grouping = groupings.withAmounts("60", "40");
        SampleDrafts.Contribution own = drafting.open(grouping).get(1);
        Actor one = SampleBiddingConsortia.member(grouping, 1);
        Actor other = SampleBiddingConsortia.member(grouping, 1);

        List<Object> answers = ConcurrentActs.atOnce(
                () -> prices.save(one, own.priceSheetId(), 0, List.of(lump("39"))),
                () -> prices.save(other, own.priceSheetId(), 0, List.of(lump("40"))));

        assertThat(answers).containsExactlyInAnyOrder(1, "bid.price.changed-meanwhile");
    }

    @RepeatedTest(5)
    void approvesAndFreezesOnceForTwoUsers() {
        BiddingConsortium grouping = groupings.withAmounts("100");
        drafting.handIn(grouping, 0);
        SampleDrafts.Contribution own = drafting.open(grouping).get(0);
        Actor lead = SampleBiddingConsortia.member(grouping, 0);
        Callable<Object> approve = ConcurrentActs.done(() -> reviewing.approve(lead, own.sectionId(), 1));
        Callable<Object> freeze = ConcurrentActs.done(() -> freezing.freeze(lead, grouping.id()));

        assertThat(ConcurrentActs.atOnce(approve, approve)).containsExactly("done", "done");
        assertThat(ConcurrentActs.atOnce(freeze, freeze)).containsExactly("done", "done");

        assertThat(groupings.consortium(grouping.id()).phase()).isEqualTo(BiddingConsortium.Phase.READY);
        assertThat(jdbc.queryForObject(
                        "SELECT group_concat(act ORDER BY act) FROM audit_entry WHERE chain = ?"
                                + " AND act IN ('SectionApproved', 'BidFrozen')",
                        String.class,
                        grouping.id()))
                .isEqualTo("BidFrozen,SectionApproved");
    }

    @RepeatedTest(5)
    void acceptsEitherTheApprovalOrTheRequestForChanges() {
        BiddingConsortium grouping = groupings.withAmounts("60", "40");
        drafting.handIn(grouping, 1);
        SampleDrafts.Contribution own = drafting.open(grouping).get(1);
        Actor lead = SampleBiddingConsortia.member(grouping, 0);

        List<Object> answers = ConcurrentActs.atOnce(
                ConcurrentActs.done(() -> reviewing.approve(lead, own.sectionId(), 1)),
                ConcurrentActs.done(() -> reviewing.sendBack(lead, own.sectionId(), 1, "Plus court")));

        SectionState state = reading.section(lead, own.sectionId()).state();
        assertThat(answers)
                .isEqualTo(
                        state == SectionState.APPROVED
                                ? List.of("done", "bid.review.not-now.APPROVED")
                                : List.of("bid.review.not-now.CHANGES", "done"));
    }

    @RepeatedTest(5)
    void refusesToFreezeATextThatIsBeingWritten() {
        BiddingConsortium grouping = groupings.withAmounts("100");
        drafting.handIn(grouping, 0);
        SampleDrafts.Contribution own = drafting.open(grouping).get(0);
        Actor lead = SampleBiddingConsortia.member(grouping, 0);

        List<Object> answers = ConcurrentActs.atOnce(
                ConcurrentActs.done(() -> freezing.freeze(lead, grouping.id())),
                ConcurrentActs.done(() -> reviewing.sendBack(lead, own.sectionId(), 1, "Encore")));

        assertThat(answers).containsExactly("bid.freeze.not-approved", "done");
        assertThat(groupings.consortium(grouping.id()).phase()).isEqualTo(BiddingConsortium.Phase.DRAFTING);
    }

    @RepeatedTest(5)
    void refusesATextWhileTheBidIsBeingFrozen() {
        BiddingConsortium grouping = groupings.withAmounts("100");
        drafting.approveAll(grouping);
        SampleDrafts.Contribution own = drafting.open(grouping).get(0);
        Actor lead = SampleBiddingConsortia.member(grouping, 0);

        List<Object> answers = ConcurrentActs.atOnce(
                ConcurrentActs.done(() -> freezing.freeze(lead, grouping.id())),
                ConcurrentActs.done(() -> writing.saveDraft(lead, own.sectionId(), 1, "Titre", "après coup")));

        assertThat(answers.get(0)).isEqualTo("done");
        assertThat(answers.get(1)).asString().startsWith("bid.section.closed.");
        SectionView frozen = reading.section(lead, own.sectionId());
        assertThat(frozen.state()).isEqualTo(SectionState.LOCKED);
        assertThat(frozen.markdown()).doesNotContain("après coup");
    }

    private static PriceLine lump(String euros) {
        return new PriceLine("1", "Tout", "ens.", BigDecimal.ONE, new BigDecimal(euros));
    }

    @RepeatedTest(5)
    void makesOneDepositOfTwoSimultaneousOnes() {
        BiddingConsortium grouping = groupings.withAmounts("60", "40");
        drafting.approveAll(grouping);
        Actor lead = SampleBiddingConsortia.member(grouping, 0);
        freezing.freeze(lead, grouping.id());
        List<Object> packages =
                ConcurrentActs.atOnce(() -> building.build(grouping.id()), () -> building.build(grouping.id()));
        approvals.all(grouping.id());
        assertThat(packages.get(0)).isEqualTo(packages.get(1));

        List<Object> receipts = ConcurrentActs.atOnce(
                () -> depositing.deposit(lead, grouping.id()), () -> depositing.deposit(lead, grouping.id()));

        assertThat(receipts.get(0)).isEqualTo(receipts.get(1));
        assertThat(deposits.all(grouping.id())).hasSize(1);
    }
}

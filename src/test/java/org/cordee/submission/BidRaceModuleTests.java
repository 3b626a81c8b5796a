package org.cordee.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.Callable;
import org.cordee.CordeeTest;
import org.cordee.Race;
import org.cordee.bid.BidReading;
import org.cordee.bid.Drafting;
import org.cordee.bid.Grouping;
import org.cordee.bid.OpeningDrafting;
import org.cordee.bid.SampleGroupings;
import org.cordee.bid.price.FillingPrices;
import org.cordee.bid.price.PriceLine;
import org.cordee.bid.section.SectionState;
import org.cordee.bid.section.SectionView;
import org.cordee.bid.section.review.ReviewingSection;
import org.cordee.bid.section.writing.WritingSection;
import org.cordee.shared.Actor;
import org.cordee.submission.approval.SampleApprovals;
import org.cordee.submission.deposit.DepositingBid;
import org.cordee.submission.deposit.Deposits;
import org.cordee.submission.pack.BuildingPackage;
import org.cordee.submission.pack.FreezingBid;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tests two simultaneous commands on one bid: one succeeds, and the other is refused with a reason or changes nothing.
 */
@CordeeTest
class BidRaceModuleTests {

    @Autowired
    SampleGroupings groupings;

    @Autowired
    Drafting drafting;

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
        Grouping grouping = groupings.withAmounts("60", "40");

        List<Object> answers = Race.between(() -> opening.open(grouping.id()), () -> opening.open(grouping.id()));

        assertThat(answers.get(0)).isEqualTo(answers.get(1));
    }

    @RepeatedTest(5)
    void savesOneOfTwoTextsAndRefusesTheOther() {
        Grouping grouping = groupings.withAmounts("60", "40");
        Drafting.Contribution own = drafting.open(grouping).get(1);
        Actor one = SampleGroupings.member(grouping, 1);
        Actor other = SampleGroupings.member(grouping, 1);

        List<Object> answers = Race.between(
                () -> writing.saveDraft(one, own.sectionId(), 0, "Titre", "un"),
                () -> writing.saveDraft(other, own.sectionId(), 0, "Titre", "deux"));

        assertThat(answers).containsExactlyInAnyOrder(1, "bid.section.changed-meanwhile");
        assertThat(reading.section(one, own.sectionId()).markdown())
                .isEqualTo(answers.get(0).equals(1) ? "un" : "deux");
    }

    @RepeatedTest(5)
    void acceptsOneOfTwoTextsThatAreHandedIn() {
        Grouping grouping = groupings.withAmounts("60", "40");
        Drafting.Contribution own = drafting.open(grouping).get(1);
        Actor one = SampleGroupings.member(grouping, 1);
        Actor other = SampleGroupings.member(grouping, 1);

        List<Object> answers = Race.between(
                () -> writing.submit(one, own.sectionId(), 0, "Titre", "un"),
                () -> writing.submit(other, own.sectionId(), 0, "Titre", "deux"));

        assertThat(answers).containsExactlyInAnyOrder(1, "bid.section.closed.IN_REVIEW");
        assertThat(reading.section(one, own.sectionId()).markdown())
                .isEqualTo(answers.get(0).equals(1) ? "un" : "deux");
    }

    @RepeatedTest(5)
    void acceptsOneOfTwoPricesThatAreHandedIn() {
        Grouping grouping = groupings.withAmounts("60", "40");
        Drafting.Contribution own = drafting.open(grouping).get(1);
        Actor one = SampleGroupings.member(grouping, 1);
        Actor other = SampleGroupings.member(grouping, 1);

        List<Object> answers = Race.between(
                () -> prices.save(one, own.priceSheetId(), 0, List.of(lump("39"))),
                () -> prices.save(other, own.priceSheetId(), 0, List.of(lump("40"))));

        assertThat(answers).containsExactlyInAnyOrder(1, "bid.price.changed-meanwhile");
    }

    @RepeatedTest(5)
    void approvesAndFreezesOnceForTwoUsers() {
        Grouping grouping = groupings.withAmounts("100");
        drafting.handIn(grouping, 0);
        Drafting.Contribution own = drafting.open(grouping).get(0);
        Actor lead = SampleGroupings.member(grouping, 0);
        Callable<Object> approve = Race.done(() -> reviewing.approve(lead, own.sectionId(), 1));
        Callable<Object> freeze = Race.done(() -> freezing.freeze(lead, grouping.id()));

        assertThat(Race.between(approve, approve)).containsExactly("done", "done");
        assertThat(Race.between(freeze, freeze)).containsExactly("done", "done");

        assertThat(groupings.grouping(grouping.id()).phase()).isEqualTo(Grouping.Phase.READY);
        assertThat(jdbc.queryForObject(
                        "SELECT group_concat(act ORDER BY act) FROM audit_entry WHERE chain = ?"
                                + " AND act IN ('SectionApproved', 'BidFrozen')",
                        String.class,
                        grouping.id()))
                .isEqualTo("BidFrozen,SectionApproved");
    }

    @RepeatedTest(5)
    void acceptsEitherTheApprovalOrTheRequestForChanges() {
        Grouping grouping = groupings.withAmounts("60", "40");
        drafting.handIn(grouping, 1);
        Drafting.Contribution own = drafting.open(grouping).get(1);
        Actor lead = SampleGroupings.member(grouping, 0);

        List<Object> answers = Race.between(
                Race.done(() -> reviewing.approve(lead, own.sectionId(), 1)),
                Race.done(() -> reviewing.sendBack(lead, own.sectionId(), 1, "Plus court")));

        SectionState state = reading.section(lead, own.sectionId()).state();
        assertThat(answers)
                .isEqualTo(
                        state == SectionState.APPROVED
                                ? List.of("done", "bid.review.not-now.APPROVED")
                                : List.of("bid.review.not-now.CHANGES", "done"));
    }

    @RepeatedTest(5)
    void refusesToFreezeATextThatIsBeingWritten() {
        Grouping grouping = groupings.withAmounts("100");
        drafting.handIn(grouping, 0);
        Drafting.Contribution own = drafting.open(grouping).get(0);
        Actor lead = SampleGroupings.member(grouping, 0);

        List<Object> answers = Race.between(
                Race.done(() -> freezing.freeze(lead, grouping.id())),
                Race.done(() -> reviewing.sendBack(lead, own.sectionId(), 1, "Encore")));

        assertThat(answers).containsExactly("bid.freeze.not-approved", "done");
        assertThat(groupings.grouping(grouping.id()).phase()).isEqualTo(Grouping.Phase.DRAFTING);
    }

    @RepeatedTest(5)
    void refusesATextWhileTheBidIsBeingFrozen() {
        Grouping grouping = groupings.withAmounts("100");
        drafting.approveAll(grouping);
        Drafting.Contribution own = drafting.open(grouping).get(0);
        Actor lead = SampleGroupings.member(grouping, 0);

        List<Object> answers = Race.between(
                Race.done(() -> freezing.freeze(lead, grouping.id())),
                Race.done(() -> writing.saveDraft(lead, own.sectionId(), 1, "Titre", "après coup")));

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
        Grouping grouping = groupings.withAmounts("60", "40");
        drafting.approveAll(grouping);
        Actor lead = SampleGroupings.member(grouping, 0);
        freezing.freeze(lead, grouping.id());
        List<Object> packages = Race.between(() -> building.build(grouping.id()), () -> building.build(grouping.id()));
        approvals.all(grouping.id());
        assertThat(packages.get(0)).isEqualTo(packages.get(1));

        List<Object> receipts = Race.between(
                () -> depositing.deposit(lead, grouping.id()), () -> depositing.deposit(lead, grouping.id()));

        assertThat(receipts.get(0)).isEqualTo(receipts.get(1));
        assertThat(deposits.all(grouping.id())).hasSize(1);
    }
}

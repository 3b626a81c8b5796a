package org.cordee.submission;

import java.util.Set;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.bid.BidReading;
import org.cordee.bid.BiddingConsortium;
import org.cordee.bid.FillingPrices;
import org.cordee.bid.ReviewingSection;
import org.cordee.bid.SampleBiddingConsortia;
import org.cordee.bid.SampleDrafts;
import org.cordee.bid.ValidatingPrice;
import org.cordee.bid.WritingSection;
import org.cordee.shared.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Prepares an approved bid and freezes, deposits and reopens it; its second member then changes its part. */
@CordeeTest
@RecordApplicationEvents
abstract class ReopenedBidFixture {

    static final String REASON = "Une quantité est fausse page 3";

    @Autowired
    SampleBiddingConsortia groupings;

    @Autowired
    SampleDrafts drafting;

    @Autowired
    FillingPrices filling;

    @Autowired
    ValidatingPrice validating;

    @Autowired
    WritingSection writing;

    @Autowired
    ReviewingSection reviewing;

    @Autowired
    BidReading bids;

    @Autowired
    FreezingBid freezing;

    @Autowired
    SampleApprovals approvals;

    @Autowired
    BuildingPackage building;

    @Autowired
    DepositingBid depositing;

    @Autowired
    RecordingOutcome recording;

    @Autowired
    ReopeningFrozenBid reopening;

    @Autowired
    ReopeningReading offering;

    @Autowired
    SubmissionReading reading;

    @Autowired
    ApprovalReading rounds;

    @Autowired
    ApplicationEvents events;

    BiddingConsortium grouping;
    Actor lead;

    @BeforeEach
    void approved() {
        grouping = groupings.withAmounts("60", "40");
        lead = SampleBiddingConsortia.member(grouping, 0);
        drafting.approveAll(grouping);
    }

    UUID id() {
        return grouping.id();
    }

    UUID partner() {
        return grouping.shares().get(1).organisationId();
    }

    void deposit() {
        freezing.freeze(lead, id());
        building.build(id());
        approvals.all(id());
        depositing.deposit(lead, id());
        recording.record(id());
    }

    void reopen(int number, String reason) {
        reopening.reopen(lead, id(), number, Set.of(partner()), reason);
    }

    void rework() {
        SampleDrafts.Contribution own = drafting.planned(grouping).get(1);
        Actor member = SampleBiddingConsortia.member(grouping, 1);
        filling.giveLumpSum(
                member,
                own.priceSheetId(),
                bids.price(member, own.priceSheetId()).version());
        Actor signatory = SampleBiddingConsortia.signatory(grouping, 1);
        validating.validate(
                signatory,
                own.priceSheetId(),
                bids.price(signatory, own.priceSheetId()).version());
        writing.submit(
                member, own.sectionId(), bids.section(member, own.sectionId()).version(), "Section 1", "Corrigée");
        drafting.approve(grouping, 1);
    }
}

package org.cordee.submission;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.bid.BiddingConsortium;
import org.cordee.bid.SampleBiddingConsortia;
import org.cordee.bid.SampleDrafts;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Deadline;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Prepares frozen, packed and approved bids, and the receipts of deposits made elsewhere. */
@CordeeTest
@RecordApplicationEvents
public abstract class HandDepositFixture {

    static final ListedFile OTHER = new ListedFile("memoire-technique.pdf", ListedSize.exactly(1), "a".repeat(64));

    @Autowired
    BeanFactory beans;

    @Autowired
    SampleBiddingConsortia groupings;

    @Autowired
    SampleDrafts drafting;

    @Autowired
    FreezingBid freezing;

    @Autowired
    SampleApprovals approvals;

    @Autowired
    BuildingPackage building;

    @Autowired
    protected RecordingHandDeposit recording;

    @Autowired
    protected SubmissionReading reading;

    @Autowired
    protected Deposits deposits;

    @Autowired
    protected BusinessClock clock;

    @Autowired
    ApplicationEvents events;

    protected HandReceipt receiptOf(BiddingConsortium grouping, String number, Instant completed) {
        return receiptOf(number, completed, SampleReceipts.listed(files(grouping)), stored(grouping));
    }

    HandReceipt receiptOf(BiddingConsortium grouping, String number, Instant completed, ListedFile... files) {
        return receiptOf(number, completed, List.of(files), stored(grouping));
    }

    UUID stored(BiddingConsortium grouping) {
        return SampleReceipts.stored(beans, lead(grouping), grouping.id());
    }

    static HandReceipt receiptOf(String number, Instant at, List<ListedFile> files, @Nullable UUID receipt) {
        return new HandReceipt("PLACE", number, at, at, Deadline.PARIS, files, receipt, null, false);
    }

    List<PackageFile> files(BiddingConsortium grouping) {
        return reading.view(lead(grouping), grouping.id()).files();
    }

    BiddingConsortium built() {
        return built(clock.now().atOffset(ZoneOffset.UTC).plusYears(50));
    }

    /** Builds a package in time for a deadline that may have passed since. */
    protected BiddingConsortium built(OffsetDateTime deadline) {
        BiddingConsortium grouping = groupings.withAmounts("60", "40");
        drafting.approveAll(grouping);
        freezing.freeze(lead(grouping), grouping.id());
        building.build(grouping.id());
        approvals.all(grouping.id());
        groupings.moveDeadline(grouping.id(), deadline);
        return groupings.consortium(grouping.id());
    }

    protected static Actor lead(BiddingConsortium grouping) {
        return SampleBiddingConsortia.member(grouping, 0);
    }

    protected long countEvents(Class<?> event) {
        return events.stream(event).count();
    }
}

package org.cordee.submission.deposit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.bid.Drafting;
import org.cordee.bid.Grouping;
import org.cordee.bid.SampleGroupings;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Deadline;
import org.cordee.submission.approval.SampleApprovals;
import org.cordee.submission.pack.BuildingPackage;
import org.cordee.submission.pack.FreezingBid;
import org.cordee.submission.pack.PackageFile;
import org.cordee.submission.reading.SubmissionReading;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Prepares frozen, packed and approved bids, and the receipts of deposits made elsewhere. */
@CordeeTest
@RecordApplicationEvents
public abstract class HandDeposits {

    static final PackageFile OTHER = new PackageFile("memoire-technique.pdf", 1, "a".repeat(64));

    @Autowired
    SampleGroupings groupings;

    @Autowired
    Drafting drafting;

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

    protected HandReceipt receiptOf(Grouping grouping, String number, Instant completed) {
        return receiptOf(number, completed, files(grouping));
    }

    static HandReceipt receiptOf(String number, Instant completed, List<PackageFile> files) {
        return receiptOf(number, completed, files, null);
    }

    static HandReceipt receiptOf(String number, Instant at, List<PackageFile> files, @Nullable UUID receipt) {
        return new HandReceipt("PLACE", number, at, at, Deadline.PARIS, files, receipt, null, false);
    }

    List<PackageFile> files(Grouping grouping) {
        return reading.view(lead(grouping), grouping.id()).files();
    }

    Grouping built() {
        return built(clock.now().atOffset(ZoneOffset.UTC).plusYears(50));
    }

    /** Builds a package in time for a deadline that may have passed since. */
    protected Grouping built(OffsetDateTime deadline) {
        Grouping grouping = groupings.withAmounts("60", "40");
        drafting.approveAll(grouping);
        freezing.freeze(lead(grouping), grouping.id());
        building.build(grouping.id());
        approvals.all(grouping.id());
        groupings.until(grouping.id(), deadline);
        return groupings.grouping(grouping.id());
    }

    protected static Actor lead(Grouping grouping) {
        return SampleGroupings.member(grouping, 0);
    }

    protected long countEvents(Class<?> event) {
        return events.stream(event).count();
    }
}

package org.cordee.submission;

import java.util.UUID;
import org.cordee.bid.Grouping;
import org.cordee.bid.Groupings;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.RuleViolation;
import org.cordee.shared.Stamp;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lead puts the package into the drop box and gets a receipt. */
@Component
public class DepositingBid {

    private final Groupings groupings;
    private final Packages packages;
    private final DropBox dropBox;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    DepositingBid(
            Groupings groupings,
            Packages packages,
            DropBox dropBox,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.groupings = groupings;
        this.packages = packages;
        this.dropBox = dropBox;
        this.clock = clock;
        this.events = events;
    }

    /** A late package is received too, and marked late. Deposited twice, it is one deposit. @return the receipt's number */
    @Transactional
    public String deposit(Actor actor, UUID consortiumId) {
        groupings.hold(consortiumId);
        Grouping grouping = groupings.grouping(consortiumId);
        grouping.requireLead(actor);
        Packages.Built built =
                packages.claim(consortiumId).orElseThrow(() -> new RuleViolation("submission.deposit.no-package"));
        if (grouping.phase() == Grouping.Phase.ENDED) {
            throw new RuleViolation("submission.deposit.ended");
        }
        DropBox.Received received = dropBox.receive(actor, consortiumId, built.documentId(), grouping.deadline());
        if (received.fresh()) {
            markSubmitted(grouping);
            events.publishEvent(deposited(actor, received.deposit()));
        }
        return received.deposit().receiptNumber();
    }

    /** In the deposit's own transaction, so that the deadline's timer, if it comes now, comes second. */
    private void markSubmitted(Grouping grouping) {
        if (grouping.phase() == Grouping.Phase.READY) {
            groupings.markSubmitted(grouping.id(), clock.now());
        }
    }

    private SubmissionEvent deposited(Actor actor, Deposit deposit) {
        return new SubmissionEvent.BidDeposited(
                Stamp.of(actor, deposit.consortiumId(), clock.now()),
                deposit.id(),
                deposit.receiptNumber(),
                deposit.completedAt(),
                deposit.outcome(),
                deposit.manifestSha256());
    }
}

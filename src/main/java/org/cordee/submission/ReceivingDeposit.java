package org.cordee.submission;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.bid.BiddingConsortia;
import org.cordee.bid.BiddingConsortium;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.cordee.shared.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Handles the common part of every deposit: the user's right, the lock and the consequences. */
@Component
class ReceivingDeposit {

    private final BiddingConsortia groupings;
    private final FrozenBids frozen;
    private final Packages packages;
    private final RecordingOutcome recording;
    private final List<DepositCheck> before;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    ReceivingDeposit(
            BiddingConsortia groupings,
            FrozenBids frozen,
            Packages packages,
            RecordingOutcome recording,
            List<DepositCheck> before,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.groupings = groupings;
        this.frozen = frozen;
        this.packages = packages;
        this.recording = recording;
        this.before = before;
        this.clock = clock;
        this.events = events;
    }

    /** Receives a deposit as part of a larger use case. A repeated deposit is the same deposit. */
    Deposit receive(Actor actor, UUID consortiumId, DepositChannel channel) {
        groupings.lock(consortiumId);
        BiddingConsortium grouping = groupings.consortium(consortiumId);
        grouping.requireLead(actor);
        BuiltPackage built = packages.claim(consortiumId)
                .orElseThrow(() -> new RuleViolation(
                        frozen.isLifted(consortiumId)
                                ? "submission.deposit.open-again"
                                : "submission.deposit.no-package"));
        if (grouping.phase() == BiddingConsortium.Phase.ENDED) {
            throw new RuleViolation("submission.deposit.ended");
        }
        if (channel.makesTheDeposit()) {
            Instant now = clock.now();
            before.forEach(one -> one.requireAllowed(grouping, now));
        }
        DepositChannel.ReceivedDeposit received = channel.receive(actor, built, grouping.deadline());
        if (received.fresh()) {
            follow(actor, grouping, received.deposit());
        }
        return received.deposit();
    }

    private void follow(Actor actor, BiddingConsortium grouping, Deposit deposit) {
        if (deposit.outcome().isIncomplete()) {
            events.publishEvent(new SubmissionEvent.IncompleteDepositNoted(
                    stamp(actor, deposit), deposit.id(), deposit.receiptNumber(), deposit.completedAt()));
            return;
        }
        Instant now = clock.now();
        before.forEach(one -> one.deposited(actor, grouping, now));
        boolean awaited = grouping.phase() == BiddingConsortium.Phase.READY;
        markSubmitted(grouping, deposit);
        events.publishEvent(new SubmissionEvent.BidDeposited(
                stamp(actor, deposit),
                deposit.id(),
                deposit.receiptNumber(),
                deposit.completedAt(),
                deposit.outcome(),
                deposit.manifestSha256(),
                awaited));
        if (!awaited) {
            // its process has ended, so no process step would record which deposit counts now
            recording.record(grouping.id());
        }
    }

    /**
     * Marks the consortium as submitted in the deposit's own transaction, so that a deadline timer that fires now comes
     * second. A deposit that was made in time elsewhere and recorded after the deadline also counts as submitted.
     */
    private void markSubmitted(BiddingConsortium grouping, Deposit deposit) {
        boolean inTimeAfterAll = grouping.phase() == BiddingConsortium.Phase.DEADLINE_MISSED
                && deposit.outcome() == DepositOutcome.IN_TIME;
        if (grouping.phase() == BiddingConsortium.Phase.READY || inTimeAfterAll) {
            groupings.markSubmitted(grouping.id(), clock.now());
        }
    }

    private EventHeader stamp(Actor actor, Deposit deposit) {
        return EventHeader.of(actor, deposit.consortiumId(), clock.now());
    }
}

package org.cordee.submission.deposit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.bid.Grouping;
import org.cordee.bid.Groupings;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.RuleViolation;
import org.cordee.shared.Stamp;
import org.cordee.submission.BeforeDeposit;
import org.cordee.submission.DepositOutcome;
import org.cordee.submission.SubmissionEvent;
import org.cordee.submission.pack.FrozenBids;
import org.cordee.submission.pack.Packages;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Handles the common part of every deposit: the user's right, the lock and the consequences. */
@Component
class Receiving {

    private final Groupings groupings;
    private final FrozenBids frozen;
    private final Packages packages;
    private final RecordingOutcome recording;
    private final List<BeforeDeposit> before;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Receiving(
            Groupings groupings,
            FrozenBids frozen,
            Packages packages,
            RecordingOutcome recording,
            List<BeforeDeposit> before,
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
        groupings.hold(consortiumId);
        Grouping grouping = groupings.grouping(consortiumId);
        grouping.requireLead(actor);
        Packages.Built built = packages.claim(consortiumId)
                .orElseThrow(() -> new RuleViolation(
                        frozen.isLifted(consortiumId)
                                ? "submission.deposit.open-again"
                                : "submission.deposit.no-package"));
        if (grouping.phase() == Grouping.Phase.ENDED) {
            throw new RuleViolation("submission.deposit.ended");
        }
        if (channel.isOurs()) {
            Instant now = clock.now();
            before.forEach(one -> one.requireFree(grouping, now));
        }
        DepositChannel.Received received = channel.receive(actor, built, grouping.deadline());
        if (received.fresh()) {
            follow(actor, grouping, received.deposit());
        }
        return received.deposit();
    }

    private void follow(Actor actor, Grouping grouping, Deposit deposit) {
        if (deposit.outcome().isIncomplete()) {
            events.publishEvent(new SubmissionEvent.IncompleteDepositNoted(
                    stamp(actor, deposit), deposit.id(), deposit.receiptNumber(), deposit.completedAt()));
            return;
        }
        Instant now = clock.now();
        before.forEach(one -> one.overtaken(actor, grouping, now));
        boolean awaited = grouping.phase() == Grouping.Phase.READY;
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
    private void markSubmitted(Grouping grouping, Deposit deposit) {
        boolean inTimeAfterAll =
                grouping.phase() == Grouping.Phase.DEADLINE_MISSED && deposit.outcome() == DepositOutcome.IN_TIME;
        if (grouping.phase() == Grouping.Phase.READY || inTimeAfterAll) {
            groupings.markSubmitted(grouping.id(), clock.now());
        }
    }

    private Stamp stamp(Actor actor, Deposit deposit) {
        return Stamp.of(actor, deposit.consortiumId(), clock.now());
    }
}

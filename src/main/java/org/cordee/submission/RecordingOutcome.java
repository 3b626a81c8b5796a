package org.cordee.submission;

import java.time.Instant;
import java.util.UUID;
import org.cordee.bid.BiddingConsortia;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.cordee.shared.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records which deposit counts and its outcome. */
@Component
public class RecordingOutcome {

    private final BiddingConsortia groupings;
    private final Deposits deposits;
    private final RecordedOutcomes outcomes;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    RecordingOutcome(
            BiddingConsortia groupings,
            Deposits deposits,
            RecordedOutcomes outcomes,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.groupings = groupings;
        this.deposits = deposits;
        this.outcomes = outcomes;
        this.clock = clock;
        this.events = events;
    }

    /** Records the outcome. A second call changes nothing. */
    @Transactional
    public DepositOutcome record(UUID consortiumId) {
        groupings.lock(consortiumId);
        Deposit deposit = deposits.countingDeposit(consortiumId)
                .orElseThrow(() -> new RuleViolation("submission.nothing-deposited"));
        Instant now = clock.now();
        if (!outcomes.existsById(deposit.id())) {
            outcomes.save(new RecordedOutcome(deposit, now));
            events.publishEvent(new SubmissionEvent.OutcomeRecorded(
                    EventHeader.of(Actor.system(), consortiumId, now), deposit.id(), deposit.outcome()));
        }
        return deposit.outcome();
    }
}

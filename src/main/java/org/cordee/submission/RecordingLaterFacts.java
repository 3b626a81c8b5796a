package org.cordee.submission;

import java.time.Instant;
import java.util.UUID;
import org.cordee.bid.BiddingConsortia;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records the facts that became known after a deposit, so that the legal check uses them (D14, D19). The deposit and
 * its recorded outcome do not change.
 */
@Component
@Transactional
public class RecordingLaterFacts {

    private final BiddingConsortia groupings;
    private final Deposits deposits;
    private final LaterDepositFactsHistory aftermaths;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    RecordingLaterFacts(
            BiddingConsortia groupings,
            Deposits deposits,
            LaterDepositFactsHistory aftermaths,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.groupings = groupings;
        this.deposits = deposits;
        this.aftermaths = aftermaths;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Records the facts, which replace the former ones. The same facts again change nothing.
     *
     * @throws NotFound for all users but the lead, or when the consortium has no such deposit
     * @throws RuleViolation at its field, for a time in the future
     */
    public void record(Actor actor, UUID consortiumId, UUID depositId, LaterDepositFacts facts) {
        groupings.lock(consortiumId);
        LaterDepositFacts known = currentFacts(actor, consortiumId, depositId);
        Instant now = clock.now();
        refuseFuture("backupReceivedAt", facts.backupReceivedAt(), now);
        refuseFuture("admissibilityDecidedAt", facts.admissibilityDecidedAt(), now);
        if (!known.equals(facts)) {
            aftermaths.save(new RecordedDepositFacts(depositId, facts, now));
            events.publishEvent(new SubmissionEvent.AftermathTold(EventHeader.of(actor, consortiumId, now), depositId));
        }
    }

    /**
     * Returns the present facts.
     *
     * @throws NotFound for all users but the lead, or when the consortium has no such
     * deposit
     */
    @Transactional(readOnly = true)
    public LaterDepositFacts currentFacts(Actor actor, UUID consortiumId, UUID depositId) {
        groupings.consortium(consortiumId).requireLead(actor);
        Deposit deposit = deposits.all(consortiumId).stream()
                .filter(one -> one.id().equals(depositId))
                .findFirst()
                .orElseThrow(NotFound::new);
        LaterDepositFacts last = aftermaths.of(consortiumId).get(depositId);
        return last == null ? LaterDepositFacts.of(deposit) : last;
    }

    private static void refuseFuture(String field, @Nullable Instant at, Instant now) {
        if (at != null && at.isAfter(now)) {
            throw RuleViolation.of(field, "submission.aftermath.in-the-future");
        }
    }
}

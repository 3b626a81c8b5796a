package org.cordee.submission.outcome;

import java.time.Instant;
import java.util.UUID;
import org.cordee.bid.Groupings;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.cordee.shared.Stamp;
import org.cordee.submission.SubmissionEvent;
import org.cordee.submission.deposit.Deposit;
import org.cordee.submission.deposit.Deposits;
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
public class TellingAftermath {

    private final Groupings groupings;
    private final Deposits deposits;
    private final Aftermaths aftermaths;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    TellingAftermath(
            Groupings groupings,
            Deposits deposits,
            Aftermaths aftermaths,
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
    public void tell(Actor actor, UUID consortiumId, UUID depositId, Aftermath facts) {
        groupings.hold(consortiumId);
        Aftermath known = known(actor, consortiumId, depositId);
        Instant now = clock.now();
        refuseFuture("backupReceivedAt", facts.backupReceivedAt(), now);
        refuseFuture("admissibilityDecidedAt", facts.admissibilityDecidedAt(), now);
        if (!known.equals(facts)) {
            aftermaths.add(depositId, facts, now);
            events.publishEvent(new SubmissionEvent.AftermathTold(Stamp.of(actor, consortiumId, now), depositId));
        }
    }

    /**
     * Returns the present facts. @throws NotFound for all users but the lead, or when the consortium has no such
     * deposit
     */
    @Transactional(readOnly = true)
    public Aftermath known(Actor actor, UUID consortiumId, UUID depositId) {
        groupings.grouping(consortiumId).requireLead(actor);
        Deposit deposit = deposits.all(consortiumId).stream()
                .filter(one -> one.id().equals(depositId))
                .findFirst()
                .orElseThrow(NotFound::new);
        Aftermath last = aftermaths.of(consortiumId).get(depositId);
        return last == null ? Aftermath.of(deposit) : last;
    }

    private static void refuseFuture(String field, @Nullable Instant at, Instant now) {
        if (at != null && at.isAfter(now)) {
            throw RuleViolation.of(field, "submission.aftermath.in-the-future");
        }
    }
}

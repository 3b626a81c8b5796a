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
 * The lead says what became known of a deposit since, so that the legal check judges it by that (D14, D19). The deposit and
 * the outcome that was recorded with it stay as they are.
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
     * In place of what was said before; the same again changes nothing.
     *
     * @throws NotFound for whoever is not its lead, or when the grouping has no deposit of this id
     * @throws RuleViolation with its field, for what lies in the future
     */
    public void tell(Actor actor, UUID consortiumId, UUID depositId, Aftermath said) {
        groupings.hold(consortiumId);
        Aftermath known = known(actor, consortiumId, depositId);
        Instant now = clock.now();
        refuseFuture("backupReceivedAt", said.backupReceivedAt(), now);
        refuseFuture("admissibilityDecidedAt", said.admissibilityDecidedAt(), now);
        if (!known.equals(said)) {
            aftermaths.add(depositId, said, now);
            events.publishEvent(new SubmissionEvent.AftermathTold(Stamp.of(actor, consortiumId, now), depositId));
        }
    }

    /** What is known of it up to now. @throws NotFound likewise */
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

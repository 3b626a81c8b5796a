package org.cordee.submission;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.bid.BiddingConsortia;
import org.cordee.bid.BiddingConsortium;
import org.cordee.bid.LockingBid;
import org.cordee.evidence.ApplicationContents;
import org.cordee.evidence.SheetRewriting;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.cordee.shared.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the lead freeze the bid: from then on no section and no price changes. Every member's evidence is settled
 * before.
 */
@Component
public class FreezingBid {

    private final BiddingConsortia groupings;
    private final LockingBid locking;
    private final ApplicationContents evidence;
    private final SheetRewriting sheets;
    private final List<FreezeCheck> before;
    private final ProvingConsistency proving;
    private final BidFreezes freezes;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    FreezingBid(
            BiddingConsortia groupings,
            LockingBid locking,
            ApplicationContents evidence,
            SheetRewriting sheets,
            List<FreezeCheck> before,
            ProvingConsistency proving,
            BidFreezes freezes,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.groupings = groupings;
        this.locking = locking;
        this.evidence = evidence;
        this.sheets = sheets;
        this.before = before;
        this.proving = proving;
        this.freezes = freezes;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Freezes the bid. Every section must be approved, every price be the agreed amount, and no two papers differ. A
     * second call changes nothing.
     */
    @Transactional
    public void freeze(Actor actor, UUID consortiumId) {
        groupings.lock(consortiumId);
        BiddingConsortium grouping = groupings.consortium(consortiumId);
        grouping.requireLead(actor);
        if (freezes.existsByKeyConsortiumIdAndLiftedAtIsNull(consortiumId)) {
            return;
        }
        if (!grouping.isOpen()) {
            throw new RuleViolation("submission.freeze.not-now." + grouping.phase());
        }
        locking.lock(grouping);
        evidence.requireSettled(consortiumId);
        Instant now = clock.now();
        before.forEach(one -> one.requireAllowed(grouping, now));
        sheets.rewrite(consortiumId, now);
        int attempt = freezes.countLifted(consortiumId) + 1;
        proving.require(actor, consortiumId, attempt, now);
        freezes.save(new SealedFreeze(consortiumId, attempt, now, actor.personId()));
        groupings.markReady(consortiumId, now);
        events.publishEvent(new SubmissionEvent.BidFrozen(EventHeader.of(actor, consortiumId, now)));
    }
}

package org.cordee.assessment;

import java.time.Instant;
import java.util.UUID;
import org.cordee.consortium.ConsortiumEvent;
import org.cordee.consortium.ConsortiumEvent.ConsortiumAbandoned;
import org.cordee.consortium.ConsortiumEvent.ConsortiumSubmitted;
import org.cordee.consortium.ConsortiumEvent.DeadlineMissed;
import org.cordee.consortium.ConsortiumEvent.EarlierDepositKept;
import org.cordee.consortium.ConsortiumEvent.MemberDroppedOut;
import org.cordee.consortium.ConsortiumEvent.NoConsortiumFormed;
import org.cordee.shared.Actor;
import org.cordee.shared.EventHeader;
import org.cordee.submission.SubmissionEvent.BidDeposited;
import org.cordee.submission.SubmissionEvent.FrozenBidReopened;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Ends the open checks of a consortium that ends, in the same transaction: blocked stages are marked as overtaken, and
 * undecided waivers lapse. The process is notified only of an end that it reaches by itself: the other ends cancel the
 * whole process.
 */
@Component
class EndingChecks {

    private final SettlingBlockers settling;
    private final Waivers waivers;
    private final ApplicationEventPublisher events;

    EndingChecks(SettlingBlockers settling, Waivers waivers, ApplicationEventPublisher events) {
        this.settling = settling;
        this.waivers = waivers;
        this.events = events;
    }

    @EventListener
    void on(ConsortiumSubmitted submitted) {
        endChecks(submitted, true);
    }

    @EventListener
    void on(NoConsortiumFormed none) {
        endChecks(none, true);
    }

    @EventListener
    void on(ConsortiumAbandoned abandoned) {
        endChecks(abandoned, false);
    }

    @EventListener
    void on(DeadlineMissed missed) {
        endChecks(missed, false);
    }

    /**
     * Ends the checks of the process that is cancelled when a member drops out: they judged the consortium with the
     * former members. The consortium itself goes on.
     */
    @EventListener
    void on(MemberDroppedOut gone) {
        endChecks(gone, false);
    }

    @EventListener
    void on(EarlierDepositKept kept) {
        endChecks(kept, false);
    }

    /** Ends the check before the deposit when the bid is opened again. It is repeated before the next deposit. */
    @EventListener
    void on(FrozenBidReopened reopened) {
        settling.overtake(reopened.consortiumId(), reopened.occurredAt(), true);
    }

    /**
     * Ends the check of the earlier deposit after a deposit that no process awaits: the check of the new one cannot
     * begin while the lead is still asked about the earlier one.
     */
    @EventListener
    void on(BidDeposited deposited) {
        if (!deposited.awaited()) {
            settling.overtake(deposited.consortiumId(), deposited.occurredAt(), true);
        }
    }

    private void endChecks(ConsortiumEvent end, boolean told) {
        Instant now = end.occurredAt();
        settling.overtake(end.consortiumId(), now, told);
        waivers.of(end.consortiumId()).stream()
                .filter(waiver -> waiver.state() == WaiverState.ASKED)
                .forEach(waiver -> lapse(waiver, end.consortiumId(), now, told));
    }

    private void lapse(Waiver waiver, UUID consortiumId, Instant now, boolean told) {
        waiver.decide(WaiverState.LAPSED, now, null);
        waivers.saveAndFlush(waiver);
        events.publishEvent(
                new AssessmentEvent.WaiverLapsed(EventHeader.of(Actor.system(), consortiumId, now), waiver.id(), told));
    }
}

package org.cordee.assessment.blocker;

import java.time.Instant;
import org.cordee.assessment.AssessmentEvent;
import org.cordee.assessment.WaiverState;
import org.cordee.consortium.ConsortiumEvent;
import org.cordee.consortium.ConsortiumEvent.ConsortiumAbandoned;
import org.cordee.consortium.ConsortiumEvent.ConsortiumSubmitted;
import org.cordee.consortium.ConsortiumEvent.DeadlineMissed;
import org.cordee.consortium.ConsortiumEvent.EarlierDepositKept;
import org.cordee.consortium.ConsortiumEvent.MemberDroppedOut;
import org.cordee.consortium.ConsortiumEvent.NoConsortiumFormed;
import org.cordee.shared.Actor;
import org.cordee.shared.Stamp;
import org.cordee.submission.SubmissionEvent.BidDeposited;
import org.cordee.submission.SubmissionEvent.FrozenBidReopened;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A grouping that comes to its end waits for nobody any more: in the transaction of the end, what held is overtaken and
 * a waiver nobody decided lapses. Only an end its process comes to by itself is told: the others take everything with them.
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
        end(submitted, true);
    }

    @EventListener
    void on(NoConsortiumFormed none) {
        end(none, true);
    }

    @EventListener
    void on(ConsortiumAbandoned abandoned) {
        end(abandoned, false);
    }

    @EventListener
    void on(DeadlineMissed missed) {
        end(missed, false);
    }

    /** Not its end, but that of the process that held it: what judged the grouping of before is overtaken. */
    @EventListener
    void on(MemberDroppedOut gone) {
        end(gone, false);
    }

    @EventListener
    void on(EarlierDepositKept kept) {
        end(kept, false);
    }

    /** The check before the deposit is overtaken too when the bid is opened again; it is made anew before the next. */
    @EventListener
    void on(FrozenBidReopened reopened) {
        settling.overtake(reopened.consortiumId(), reopened.occurredAt(), true);
    }

    /** Another deposit beside the one that was checked: the process that checks it cannot begin while that one is asked about. */
    @EventListener
    void on(BidDeposited deposited) {
        if (!deposited.awaited()) {
            settling.overtake(deposited.consortiumId(), deposited.occurredAt(), true);
        }
    }

    private void end(ConsortiumEvent end, boolean told) {
        Instant now = end.occurredAt();
        settling.overtake(end.consortiumId(), now, told);
        waivers.of(end.consortiumId()).stream()
                .filter(waiver -> waiver.state() == WaiverState.ASKED)
                .filter(waiver -> waivers.decide(waiver.id(), WaiverState.LAPSED, now, null))
                .forEach(waiver -> events.publishEvent(new AssessmentEvent.WaiverLapsed(
                        Stamp.of(Actor.system(), end.consortiumId(), now), waiver.id(), told)));
    }
}

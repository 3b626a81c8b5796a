package org.cordee.opportunity;

import org.cordee.consortium.ConsortiumEvent;
import org.cordee.consortium.ConsortiumEvent.CandidatesRanked;
import org.cordee.consortium.ConsortiumEvent.ConsortiumAbandoned;
import org.cordee.consortium.ConsortiumEvent.ConsortiumDeadlineMoved;
import org.cordee.consortium.ConsortiumEvent.DeadlineMissed;
import org.cordee.consortium.ConsortiumEvent.InvitationsLaunched;
import org.cordee.consortium.ConsortiumEvent.NoConsortiumFormed;
import org.cordee.tender.DeadlineMoved;
import org.cordee.tender.LotCancelled;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Follows the consortium and the lot of an opportunity, in the transaction that changes them: a launch, an end or a
 * cancelled lot closes it, a moved deadline moves the time to answer, and a candidate on the list of the slot is taken.
 */
@Component
class FollowingSubjects {

    private final SharingOpportunities sharing;
    private final DecidingCandidacies deciding;

    FollowingSubjects(SharingOpportunities sharing, DecidingCandidacies deciding) {
        this.sharing = sharing;
        this.deciding = deciding;
    }

    @EventListener
    void on(ConsortiumEvent event) {
        if (event instanceof CandidatesRanked ranked) {
            deciding.takeListed(ranked.slotId(), ranked.establishmentIds());
        } else if (event instanceof ConsortiumDeadlineMoved) {
            sharing.moveDeadlineOfConsortium(event.consortiumId());
        } else if (event instanceof InvitationsLaunched
                || event instanceof ConsortiumAbandoned
                || event instanceof NoConsortiumFormed
                || event instanceof DeadlineMissed) {
            sharing.closeOfConsortium(event.consortiumId());
        }
    }

    @EventListener
    void on(DeadlineMoved event) {
        sharing.moveDeadlineOfLot(event.lotId());
    }

    @EventListener
    void on(LotCancelled event) {
        sharing.closeOfLot(event.lotId());
    }
}

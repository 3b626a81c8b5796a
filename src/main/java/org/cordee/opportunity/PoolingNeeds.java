package org.cordee.opportunity;

import org.cordee.need.NeedEvent;
import org.cordee.need.NeedEvent.BuyerErased;
import org.cordee.need.NeedEvent.CriteriaChanged;
import org.cordee.need.NeedEvent.EnoughInterested;
import org.cordee.need.NeedEvent.NeedQualified;
import org.cordee.need.NeedEvent.NeedRefused;
import org.cordee.need.NeedEvent.NeedWithdrawn;
import org.cordee.need.NeedEvent.OutcomeReported;
import org.cordee.need.NeedEvent.ShortlistDelivered;
import org.cordee.need.NeedLookup;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Follows the needs of buyers in the transaction that changes them: a need that a coordinator accepted joins the pool
 * when its buyer agreed to that, is shared anew when its trades or its area change, and leaves it when no more structures
 * are wanted or the need is over.
 */
@Component
class PoolingNeeds {

    private final SharingOpportunities sharing;
    private final NeedLookup needs;

    PoolingNeeds(SharingOpportunities sharing, NeedLookup needs) {
        this.sharing = sharing;
        this.needs = needs;
    }

    @EventListener
    void on(NeedEvent event) {
        if (event instanceof NeedQualified) {
            needs.open(event.needId()).ifPresent(need -> sharing.shareNeed(event.needId(), need));
        } else if (event instanceof CriteriaChanged) {
            needs.open(event.needId()).ifPresent(need -> sharing.reshareNeed(event.needId(), need));
        } else if (event instanceof EnoughInterested
                || event instanceof ShortlistDelivered
                || event instanceof NeedRefused
                || event instanceof NeedWithdrawn
                || event instanceof OutcomeReported) {
            sharing.closeNeed(event.needId());
        } else if (event instanceof BuyerErased) {
            needs.brief(event.needId()).ifPresent(need -> sharing.retitleNeed(event.needId(), need.title()));
        }
    }
}

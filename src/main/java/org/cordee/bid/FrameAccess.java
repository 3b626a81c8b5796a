package org.cordee.bid;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;

/** Loads and locks the buyer's price file of a lot for the lead; for all other users it does not exist. */
@Component
class FrameAccess {

    private final BiddingConsortia groupings;
    private final Outlines outlines;
    private final PriceSheets sheets;
    private final LotPriceFrames frames;

    FrameAccess(BiddingConsortia groupings, Outlines outlines, PriceSheets sheets, LotPriceFrames frames) {
        this.groupings = groupings;
        this.outlines = outlines;
        this.sheets = sheets;
        this.frames = frames;
    }

    /**
     * Locks the consortium for an act of its lead on the prices of a lot.
     *
     * @throws NotFound for all users but the lead, and for a lot the consortium does not bid for
     * @throws RuleViolation while the members draft nothing
     */
    BiddingConsortium lockForLead(Actor actor, UUID consortiumId, UUID lotId) {
        groupings.lock(consortiumId);
        BiddingConsortium grouping = groupings.consortium(consortiumId);
        grouping.requireLead(actor);
        grouping.lot(lotId);
        ContributionAccess.requireOpen(grouping);
        if (outlines.isSuspended(consortiumId)) {
            throw new RuleViolation(ContributionAccess.DRAFT_PAUSED);
        }
        if (sheets.of(consortiumId).isEmpty()) {
            throw new RuleViolation("bid.frame.not-drafting");
        }
        return grouping;
    }

    /** Locks the file of a lot as above. */
    LotPriceFrame lockFrame(Actor actor, UUID consortiumId, UUID lotId) {
        lockForLead(actor, consortiumId, lotId);
        return frames.findByConsortiumIdAndLotId(consortiumId, lotId).orElseThrow(NotFound::new);
    }
}

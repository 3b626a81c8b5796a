package org.cordee.bid;

import java.util.List;
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
     * @throws RuleViolation while the members draft nothing, and once the prices are locked
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
        List<PriceSheet> own = sheets.of(consortiumId);
        if (own.isEmpty()) {
            throw new RuleViolation("bid.frame.not-drafting");
        }
        if (isLocked(own)) {
            throw new RuleViolation("bid.frame.frozen");
        }
        return grouping;
    }

    /** Tells if the bid with these prices is frozen: its package would change with the file. */
    static boolean isLocked(List<PriceSheet> sheets) {
        return sheets.stream().anyMatch(sheet -> sheet.state() == PriceSheetState.LOCKED);
    }

    /**
     * Returns the file of a lot whose consortium is locked.
     *
     * @throws RuleViolation when a colleague of the lead removed the file
     */
    LotPriceFrame frame(UUID consortiumId, UUID lotId) {
        return frames.present(consortiumId, lotId)
                .orElseThrow(() -> new RuleViolation(LotPriceFrame.REMOVED_MEANWHILE));
    }
}

package org.cordee.bid;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the lead's margin for the lead only. */
@Component
@Transactional(readOnly = true)
public class MarginReading {

    private final BiddingConsortia groupings;
    private final Margins margins;

    MarginReading(BiddingConsortia groupings, Margins margins) {
        this.groupings = groupings;
        this.margins = margins;
    }

    /**
     * The lead's margin and provision beside the amount the consortium commits to.
     *
     * @param own the amount the lead asks for itself
     * @param total the amount of the whole consortium
     */
    public record MarginView(
            UUID consortiumId, String consortiumName, Margin margin, Amount own, Amount total, boolean maySet) {}

    /**
     * Returns the margin of a consortium.
     *
     * @throws org.cordee.shared.NotFound for all users but the lead
     */
    public MarginView margin(Actor actor, UUID consortiumId) {
        BiddingConsortium grouping = groupings.consortium(consortiumId);
        grouping.requireLead(actor);
        return new MarginView(
                consortiumId,
                grouping.name(),
                margins.findById(consortiumId).map(BidMargin::margin).orElse(Margin.NONE),
                grouping.leadAmount(),
                grouping.commitment(),
                grouping.isOpen());
    }
}

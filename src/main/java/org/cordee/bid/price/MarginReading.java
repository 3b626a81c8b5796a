package org.cordee.bid.price;

import java.util.UUID;
import org.cordee.bid.Grouping;
import org.cordee.bid.Groupings;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the lead's margin for the lead only. */
@Component
@Transactional(readOnly = true)
public class MarginReading {

    private final Groupings groupings;
    private final Margins margins;

    MarginReading(Groupings groupings, Margins margins) {
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

    /** Returns the margin of a consortium. @throws org.cordee.shared.NotFound for all users but the lead */
    public MarginView margin(Actor actor, UUID consortiumId) {
        Grouping grouping = groupings.grouping(consortiumId);
        grouping.requireLead(actor);
        return new MarginView(
                consortiumId,
                grouping.name(),
                margins.of(consortiumId).orElse(Margin.NONE),
                grouping.leadAmount(),
                grouping.commitment(),
                grouping.isOpen());
    }
}

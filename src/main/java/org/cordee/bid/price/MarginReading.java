package org.cordee.bid.price;

import java.util.UUID;
import org.cordee.bid.Grouping;
import org.cordee.bid.Groupings;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lead's margin, for the lead alone. */
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
     * What the lead set apart beside what the grouping commits itself to.
     *
     * @param own what the lead itself asks for
     * @param total what the whole grouping asks for
     */
    public record MarginView(
            UUID consortiumId, String consortiumName, Margin margin, Amount own, Amount total, boolean maySet) {}

    /** @throws org.cordee.shared.NotFound for anybody but the lead */
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

package org.cordee.bid.price;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.bid.DraftingPlan;
import org.cordee.bid.Grouping;
import org.cordee.bid.Groupings;
import org.cordee.bid.section.SectionCycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A process step: whose prices are awaited, and until when; what is validated is not asked again. Changes nothing. */
@Component
public class OpeningPrices {

    private final Groupings groupings;
    private final PriceSheets sheets;

    OpeningPrices(Groupings groupings, PriceSheets sheets) {
        this.groupings = groupings;
        this.sheets = sheets;
    }

    /** One member's price schedule. */
    public record Sheet(UUID id, UUID organisationId) {}

    /**
     * @param validateBy when each member should have explained what is abnormally low, and its signatory validated
     * @param decidedFrom from when on the lead decides about a price that is still missing
     */
    public record Asked(
            List<Sheet> sheets, Instant dueAt, Instant validateBy, Instant decidedFrom, Instant marginDueAt) {}

    @Transactional(readOnly = true)
    public Asked open(UUID consortiumId) {
        Grouping grouping = groupings.grouping(consortiumId);
        List<PriceSheet> all = sheets.of(consortiumId);
        if (all.isEmpty()) {
            throw new IllegalStateException(grouping.id() + " has no price to ask for");
        }
        Instant due = dueAt(all);
        return new Asked(
                all.stream()
                        .filter(sheet -> !sheet.state().isSettled())
                        .map(sheet -> new Sheet(sheet.id(), sheet.organisationId()))
                        .toList(),
                due,
                due.plus(DraftingPlan.STEP),
                due.plus(SectionCycle.GRACE),
                marginDueAt(all));
    }

    private static Instant dueAt(List<PriceSheet> all) {
        return all.stream().map(PriceSheet::dueAt).max(Instant::compareTo).orElseThrow();
    }

    /** A day after the last signatory's. */
    static Instant marginDueAt(List<PriceSheet> all) {
        return dueAt(all).plus(DraftingPlan.STEP).plus(DraftingPlan.STEP);
    }
}

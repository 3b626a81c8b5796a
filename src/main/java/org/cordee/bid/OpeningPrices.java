package org.cordee.bid;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.law.WorkingDayEnd;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds in a process step the members that must still give a price, and the due dates. A validated price is not asked
 * for again. Changes nothing.
 */
@Component
public class OpeningPrices {

    private final BiddingConsortia groupings;
    private final PriceSheets sheets;

    OpeningPrices(BiddingConsortia groupings, PriceSheets sheets) {
        this.groupings = groupings;
        this.sheets = sheets;
    }

    /** One member's price schedule. */
    public record OpenPriceSheet(UUID id, UUID organisationId) {}

    /**
     * The open prices and their due dates.
     *
     * @param validateBy the date by which each member should have explained an abnormally low price and its signatory
     * validated it
     * @param decidedFrom the date from which the lead may decide about a price that is still missing
     */
    public record OpenPrices(
            List<OpenPriceSheet> sheets, Instant dueAt, Instant validateBy, Instant decidedFrom, Instant marginDueAt) {}

    @Transactional(readOnly = true)
    public OpenPrices open(UUID consortiumId) {
        BiddingConsortium grouping = groupings.consortium(consortiumId);
        List<PriceSheet> all = sheets.of(consortiumId);
        if (all.isEmpty()) {
            throw new IllegalStateException(grouping.id() + " has no price to ask for");
        }
        Instant due = dueAt(all);
        return new OpenPrices(
                all.stream()
                        .filter(sheet -> !sheet.state().isSettled())
                        .map(sheet -> new OpenPriceSheet(sheet.id(), sheet.organisationId()))
                        .toList(),
                due,
                WorkingDayEnd.after(due, DraftingPlan.STEP),
                PriceDates.decidedFrom(due),
                marginDueAt(all));
    }

    private static Instant dueAt(List<PriceSheet> all) {
        return all.stream().map(PriceSheet::dueAt).max(Instant::compareTo).orElseThrow();
    }

    /** Returns the date of the margin: one day after the last signatory's date. */
    static Instant marginDueAt(List<PriceSheet> all) {
        return WorkingDayEnd.after(WorkingDayEnd.after(dueAt(all), DraftingPlan.STEP), DraftingPlan.STEP);
    }
}

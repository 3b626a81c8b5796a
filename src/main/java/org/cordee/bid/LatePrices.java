package org.cordee.bid;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.cordee.law.WorkingDayEnd;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reports the state of a late price to the process that waits for it and to the lead that decides. */
@Component
@Transactional(readOnly = true)
public class LatePrices {

    private static final Duration TO_DECIDE = Duration.ofDays(1);

    private final BiddingConsortia groupings;
    private final PriceSheets sheets;
    private final BusinessClock clock;

    LatePrices(BiddingConsortia groupings, PriceSheets sheets, BusinessClock clock) {
        this.groupings = groupings;
        this.sheets = sheets;
        this.clock = clock;
    }

    /** The next action that a price waits for. */
    public enum LatePriceStep {
        /** The member fills in the lines. */
        FILL,
        /** The member explains the price, or its signatory validates it. */
        GIVEN,
        /** The lead decides about the late price. */
        DECIDE,
        /** The price waits for nothing more. */
        SETTLED
    }

    /**
     * The next action and the dates of a price.
     *
     * @param unjustified true when the price is abnormally low and not explained
     * @param validateBy the date by which the signatory should have validated the price
     * @param decidedFrom the date from which the lead may decide
     * @param decideBy the date by which the lead should have decided
     */
    public record LatePriceTurn(
            LatePriceStep step,
            boolean unjustified,
            Instant dueAt,
            Instant validateBy,
            Instant decidedFrom,
            Instant decideBy) {}

    /**
     * The facts that the lead reads before it decides, without any line or unit price.
     *
     * @param agreed the amount the member has signed for, without VAT
     * @param awaited true when the lead may decide now
     * @param takeable true when the lead may accept the member's lines, which were handed in and have not changed since
     */
    public record View(
            UUID id,
            UUID consortiumId,
            String consortiumName,
            String organisationName,
            String lotNumber,
            String lotTitle,
            PriceSheetState state,
            Amount agreed,
            Instant dueAt,
            boolean awaited,
            boolean takeable) {

        @Override
        public String toString() {
            return "View[" + id + "]";
        }
    }

    /** Returns the next action from the sheet's state and the present time, and changes nothing. */
    public LatePriceTurn turn(UUID priceSheetId) {
        PriceSheet sheet = sheets.findById(priceSheetId).orElseThrow(NotFound::new);
        Instant due = sheet.dueAt();
        Instant decidedFrom = sheet.cycle().decidedFromChange(sheet.changedAt());
        return new LatePriceTurn(
                step(sheet, clock.now()),
                sheet.state() == PriceSheetState.UNJUSTIFIED,
                due,
                WorkingDayEnd.after(due, DraftingPlan.STEP),
                decidedFrom,
                WorkingDayEnd.after(decidedFrom, TO_DECIDE));
    }

    private static LatePriceStep step(PriceSheet sheet, Instant now) {
        if (sheet.state().isSettled()) {
            return LatePriceStep.SETTLED;
        }
        if (sheet.isLeadsTurn(now)) {
            return LatePriceStep.DECIDE;
        }
        return sheet.state() == PriceSheetState.TODO ? LatePriceStep.FILL : LatePriceStep.GIVEN;
    }

    /**
     * Returns the late price without its lines.
     *
     * @throws NotFound for all users but the lead
     */
    public View view(Actor actor, UUID priceSheetId) {
        PriceSheet sheet = sheets.findById(priceSheetId).orElseThrow(NotFound::new);
        BiddingConsortium grouping = groupings.consortium(sheet.consortiumId());
        grouping.requireLead(actor);
        BiddingConsortium.Share share = grouping.share(sheet.memberId());
        BiddingConsortium.Lot lot = grouping.lot(sheet.lotId());
        return new View(
                sheet.id(),
                grouping.id(),
                grouping.name(),
                share.organisationName(),
                lot.number(),
                lot.title(),
                sheet.state(),
                share.amount(),
                sheet.dueAt(),
                grouping.isOpen() && sheet.isLeadsTurn(clock.now()),
                sheet.isTakeable() && !actor.actsFor(sheet.organisationId()));
    }
}

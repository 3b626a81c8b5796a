package org.cordee.bid.price;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.cordee.bid.DraftingPlan;
import org.cordee.bid.Grouping;
import org.cordee.bid.Groupings;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a member's price stands when it is late: for the process that waits for it, and for the lead that decides. */
@Component
@Transactional(readOnly = true)
public class LatePrices {

    private static final Duration TO_DECIDE = Duration.ofDays(1);

    private final Groupings groupings;
    private final PriceSheets sheets;
    private final BusinessClock clock;

    LatePrices(Groupings groupings, PriceSheets sheets, BusinessClock clock) {
        this.groupings = groupings;
        this.sheets = sheets;
        this.clock = clock;
    }

    /** What is awaited of a price. */
    public enum Step {
        /** Its lines, of its member. */
        FILL,
        /** Its explanation or its signatory's word. */
        GIVEN,
        /** The lead's decision. */
        DECIDE,
        /** Nothing any more. */
        SETTLED
    }

    /**
     * @param unjustified it is abnormally low and not explained
     * @param validateBy when its signatory should have validated it
     * @param decidedFrom from when on the lead decides
     * @param decideBy when the lead should have decided
     */
    public record Turn(
            Step step, boolean unjustified, Instant dueAt, Instant validateBy, Instant decidedFrom, Instant decideBy) {}

    /**
     * What the lead reads before it decides: no line and no unit price.
     *
     * @param agreed what the member has signed for, without VAT
     * @param awaited whether the lead decides now
     * @param takeable whether the member's lines, handed in and unchanged since, may be taken
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

    /** As the sheet and the clock are now; asked twice, it answers the same. */
    public Turn turn(UUID priceSheetId) {
        PriceSheet sheet = sheets.findById(priceSheetId).orElseThrow(NotFound::new);
        Instant due = sheet.dueAt();
        Instant decidedFrom = sheet.cycle().decidedFrom(sheet.changedAt());
        return new Turn(
                step(sheet, clock.now()),
                sheet.state() == PriceSheetState.UNJUSTIFIED,
                due,
                due.plus(DraftingPlan.STEP),
                decidedFrom,
                decidedFrom.plus(TO_DECIDE));
    }

    private static Step step(PriceSheet sheet, Instant now) {
        if (sheet.state().isSettled()) {
            return Step.SETTLED;
        }
        if (sheet.isLeadsTurn(now)) {
            return Step.DECIDE;
        }
        return sheet.state() == PriceSheetState.TODO ? Step.FILL : Step.GIVEN;
    }

    /** @throws NotFound for anybody but the lead */
    public View view(Actor actor, UUID priceSheetId) {
        PriceSheet sheet = sheets.findById(priceSheetId).orElseThrow(NotFound::new);
        Grouping grouping = groupings.grouping(sheet.consortiumId());
        grouping.requireLead(actor);
        Grouping.Share share = grouping.share(sheet.memberId());
        Grouping.Lot lot = grouping.lot(sheet.lotId());
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

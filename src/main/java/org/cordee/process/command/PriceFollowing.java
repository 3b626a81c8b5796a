package org.cordee.process.command;

import java.util.Map;
import org.cordee.bid.BidEvent.MarginSet;
import org.cordee.bid.BidEvent.PriceGiven;
import org.cordee.bid.BidEvent.PriceJustified;
import org.cordee.bid.BidEvent.PriceSentBack;
import org.cordee.bid.BidEvent.PriceValidated;
import org.cordee.process.model.PricingConsolidation;
import org.cordee.process.model.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens to the members' prices and to the lead's margin, told to the process that brings them together. */
@Component
class PriceFollowing {

    private final Orders orders;

    PriceFollowing(Orders orders) {
        this.orders = orders;
    }

    @EventListener
    void on(PriceGiven given) {
        orders.complete(
                given,
                PricingConsolidation.TASK_FILL_PRICES,
                given.priceSheetId(),
                Map.of(Variables.UNJUSTIFIED, given.unjustified()));
    }

    @EventListener
    void on(PriceJustified justified) {
        orders.complete(justified, PricingConsolidation.TASK_JUSTIFY_PRICE, justified.priceSheetId(), Map.of());
    }

    @EventListener
    void on(PriceValidated validated) {
        orders.complete(
                validated,
                PricingConsolidation.TASK_VALIDATE_PRICE,
                validated.priceSheetId(),
                Map.of(Variables.VALIDATED, true));
    }

    @EventListener
    void on(PriceSentBack sentBack) {
        orders.complete(
                sentBack,
                PricingConsolidation.TASK_VALIDATE_PRICE,
                sentBack.priceSheetId(),
                Map.of(Variables.VALIDATED, false));
    }

    @EventListener
    void on(MarginSet set) {
        orders.complete(set, PricingConsolidation.TASK_SET_MARGIN, set.consortiumId(), Map.of());
    }
}

package org.cordee.process;

import java.util.List;
import java.util.Map;
import org.cordee.bid.BidEvent.MarginSet;
import org.cordee.bid.BidEvent.PriceEvent;
import org.cordee.bid.BidEvent.PriceExtended;
import org.cordee.bid.BidEvent.PriceGiven;
import org.cordee.bid.BidEvent.PriceJustified;
import org.cordee.bid.BidEvent.PriceSentBack;
import org.cordee.bid.BidEvent.PriceTaken;
import org.cordee.bid.BidEvent.PriceValidated;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends the events of the members' prices and of the lead's margin to the pricing process. */
@Component
class PriceProcessListener {

    private final CommandWriter orders;

    PriceProcessListener(CommandWriter orders) {
        this.orders = orders;
    }

    @EventListener
    void on(PriceGiven given) {
        done(given, PricingConsolidation.TASK_FILL_PRICES, Map.of(ProcessVariables.UNJUSTIFIED, given.unjustified()));
    }

    @EventListener
    void on(PriceJustified justified) {
        done(justified, PricingConsolidation.TASK_JUSTIFY_PRICE, Map.of());
    }

    @EventListener
    void on(PriceValidated validated) {
        done(validated, PricingConsolidation.TASK_VALIDATE_PRICE, Map.of(ProcessVariables.VALIDATED, true));
    }

    @EventListener
    void on(PriceSentBack sentBack) {
        done(sentBack, PricingConsolidation.TASK_VALIDATE_PRICE, Map.of(ProcessVariables.VALIDATED, false));
    }

    /**
     * Completes the member's task or the one that follows it: when the member acts at the last moment, the lead may
     * already have been asked.
     */
    private void done(PriceEvent act, String task, Map<String, Object> variables) {
        orders.completeFirstOpen(
                act, List.of(task, PricingConsolidation.TASK_DECIDE_LATE_PRICE), act.priceSheetId(), variables);
    }

    @EventListener
    void on(PriceExtended extended) {
        orders.completeTask(extended, PricingConsolidation.TASK_DECIDE_LATE_PRICE, extended.priceSheetId(), Map.of());
    }

    @EventListener
    void on(PriceTaken taken) {
        orders.completeTask(taken, PricingConsolidation.TASK_DECIDE_LATE_PRICE, taken.priceSheetId(), Map.of());
    }

    @EventListener
    void on(MarginSet set) {
        orders.completeTask(set, PricingConsolidation.TASK_SET_MARGIN, set.consortiumId(), Map.of());
    }
}

package org.cordee.process.worker;

import java.util.Map;
import org.cordee.bid.LatePrices;
import org.cordee.process.PricingConsolidation;
import org.cordee.process.ProcessVariables;
import org.springframework.stereotype.Component;

/**
 * Returns what is awaited of a late price, from which party and until when; every value of the step is set each time.
 */
@Component
class PlanPriceWorker implements JobWork {

    private final LatePrices prices;

    PlanPriceWorker(LatePrices prices) {
        this.prices = prices;
    }

    @Override
    public String type() {
        return PricingConsolidation.JOB_PLAN_PRICE;
    }

    @Override
    public Map<String, Object> perform(Job job) {
        LatePrices.LatePriceTurn turn = prices.turn(job.id(ProcessVariables.PRICE_SHEET_ID));
        return Map.of(
                ProcessVariables.PRICE_STEP, turn.step().name(),
                ProcessVariables.UNJUSTIFIED, turn.unjustified(),
                ProcessVariables.PRICES_DUE_AT, turn.dueAt(),
                ProcessVariables.VALIDATION_DUE_AT, turn.validateBy(),
                ProcessVariables.DECIDE_PRICE_AT, turn.decidedFrom(),
                ProcessVariables.DECIDE_BY, turn.decideBy());
    }
}

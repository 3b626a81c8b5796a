package org.cordee.process.worker.pricing;

import java.util.List;
import java.util.Map;
import org.cordee.bid.price.OpeningPrices;
import org.cordee.process.model.PricingConsolidation;
import org.cordee.process.model.Variables;
import org.cordee.process.task.Groups;
import org.cordee.process.worker.Job;
import org.cordee.process.worker.JobWork;
import org.springframework.stereotype.Component;

/** Returns each member with its price schedule, and the due dates of prices, signatures and the margin. */
@Component
class OpenPricesWorker implements JobWork {

    private final OpeningPrices openingPrices;

    OpenPricesWorker(OpeningPrices openingPrices) {
        this.openingPrices = openingPrices;
    }

    @Override
    public String type() {
        return PricingConsolidation.JOB_OPEN_PRICES;
    }

    @Override
    public Map<String, Object> perform(Job job) {
        OpeningPrices.Asked asked = openingPrices.open(job.consortiumId());
        List<Map<String, Object>> sheets = asked.sheets().stream()
                .map(sheet -> Map.<String, Object>of(
                        Variables.PRICE_SHEET_ID, sheet.id(), Variables.GROUP, Groups.of(sheet.organisationId())))
                .toList();
        return Map.of(
                Variables.PRICE_SHEETS, sheets,
                Variables.PRICES_DUE_AT, asked.dueAt(),
                Variables.VALIDATION_DUE_AT, asked.validateBy(),
                Variables.DECIDE_PRICE_AT, asked.decidedFrom(),
                Variables.MARGIN_DUE_AT, asked.marginDueAt());
    }
}

package org.cordee.process.worker;

import java.util.List;
import java.util.Map;
import org.cordee.bid.OpeningPrices;
import org.cordee.process.CandidateGroups;
import org.cordee.process.PricingConsolidation;
import org.cordee.process.ProcessVariables;
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
        OpeningPrices.OpenPrices asked = openingPrices.open(job.consortiumId());
        List<Map<String, Object>> sheets = asked.sheets().stream()
                .map(sheet -> Map.<String, Object>of(
                        ProcessVariables.PRICE_SHEET_ID,
                        sheet.id(),
                        ProcessVariables.GROUP,
                        CandidateGroups.of(sheet.organisationId())))
                .toList();
        return Map.of(
                ProcessVariables.PRICE_SHEETS, sheets,
                ProcessVariables.PRICES_DUE_AT, asked.dueAt(),
                ProcessVariables.VALIDATION_DUE_AT, asked.validateBy(),
                ProcessVariables.DECIDE_PRICE_AT, asked.decidedFrom(),
                ProcessVariables.MARGIN_DUE_AT, asked.marginDueAt());
    }
}

package org.cordee.bid;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.shared.Amount;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Returns the sums of the members' price schedules to other rooms, which must check access themselves (prices are level
 * 3).
 */
@Component
@Transactional(readOnly = true)
public class SettledPrices {

    private final PriceSheets sheets;

    SettledPrices(PriceSheets sheets) {
        this.sheets = sheets;
    }

    /** Returns the validated sum of each member without VAT. A member without a validated price has no entry. */
    public Map<UUID, Amount> of(UUID consortiumId) {
        List<PriceSheet> settled = sheets.of(consortiumId).stream()
                .filter(sheet -> sheet.state().isSettled() && sheet.amount() != null)
                .toList();
        return settled.stream().collect(Collectors.toMap(PriceSheet::memberId, SettledPrices::amount, Amount::plus));
    }

    private static Amount amount(PriceSheet sheet) {
        Amount amount = sheet.amount();
        return amount == null ? Amount.ZERO : amount;
    }
}

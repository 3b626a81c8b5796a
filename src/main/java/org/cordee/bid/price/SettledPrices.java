package org.cordee.bid.price;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.shared.Amount;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the members' schedules of prices come to; rooms that ask answer for access themselves. Prices: level 3. */
@Component
@Transactional(readOnly = true)
public class SettledPrices {

    private final PriceSheets sheets;

    SettledPrices(PriceSheets sheets) {
        this.sheets = sheets;
    }

    /** By member, without VAT, the sum of the lines its signatory has validated; no entry before. */
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

package org.cordee.bid;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.shared.Amount;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides that the lead's margin is still valid for the present prices, so that the process need not ask for it again.
 */
@Component
@Transactional(readOnly = true)
class MarginValidity {

    private final BiddingConsortia groupings;
    private final PriceSheets sheets;
    private final Margins margins;

    MarginValidity(BiddingConsortia groupings, PriceSheets sheets, Margins margins) {
        this.groupings = groupings;
        this.sheets = sheets;
        this.margins = margins;
    }

    /**
     * Checks that no price changed since the margin was set, that each is validated, and that margin and risk still fit
     * into the lead's own amount.
     */
    public boolean isValid(UUID consortiumId) {
        List<PriceSheet> all = sheets.of(consortiumId);
        Optional<BidMargin> stored = margins.findById(consortiumId);
        if (all.isEmpty() || stored.isEmpty()) {
            return false;
        }
        Instant setAt = stored.get().setAt();
        Amount own = groupings.consortium(consortiumId).leadAmount();
        return stored.get().margin().sum().compareTo(own) <= 0
                && all.stream()
                        .allMatch(sheet ->
                                sheet.state().isSettled() && !sheet.changedAt().isAfter(setAt));
    }
}

package org.cordee.bid.price;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.bid.Grouping;
import org.cordee.bid.Groupings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether the margin the lead set is still the one for the prices there are, so that it need not be asked again. */
@Component
@Transactional(readOnly = true)
public class KeptMargin {

    private final Groupings groupings;
    private final PriceSheets sheets;
    private final Margins margins;

    KeptMargin(Groupings groupings, PriceSheets sheets, Margins margins) {
        this.groupings = groupings;
        this.sheets = sheets;
        this.margins = margins;
    }

    /** It was set when every price was validated, none has changed since, and the lead's own amount still holds it. */
    public boolean stands(UUID consortiumId) {
        List<PriceSheet> all = sheets.of(consortiumId);
        Optional<Instant> setAt = margins.setAt(consortiumId);
        if (all.isEmpty() || setAt.isEmpty()) {
            return false;
        }
        Grouping grouping = groupings.grouping(consortiumId);
        boolean within = margins.of(consortiumId)
                .filter(margin -> margin.sum().compareTo(grouping.leadAmount()) <= 0)
                .isPresent();
        return within
                && all.stream()
                        .allMatch(sheet ->
                                sheet.state().isSettled() && !sheet.changedAt().isAfter(setAt.get()));
    }
}

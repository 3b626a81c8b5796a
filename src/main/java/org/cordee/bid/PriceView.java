package org.cordee.bid;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.Amount;
import org.jspecify.annotations.Nullable;

/** A member's price beside the amount agreed for it, for that member or the lead; nobody else gets one. */
public record PriceView(
        UUID id,
        UUID sectionId,
        UUID consortiumId,
        String consortiumName,
        String leadName,
        String organisationName,
        String lotNumber,
        String lotTitle,
        @Nullable Amount amount,
        Amount agreed,
        PriceSheetState state,
        SectionState sectionState,
        int version,
        Instant changedAt,
        boolean own,
        boolean mayGive) {

    /** How much the price lies above (positive) or below the agreed amount; null while there is no price. */
    public @Nullable BigDecimal difference() {
        return amount == null ? null : amount.euros().subtract(agreed.euros());
    }

    @Override
    public String toString() {
        return "PriceView[" + id + "]";
    }
}

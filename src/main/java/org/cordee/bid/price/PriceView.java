package org.cordee.bid.price;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.bid.DraftRest;
import org.cordee.shared.Amount;
import org.jspecify.annotations.Nullable;

/**
 * A member's price beside the amount agreed for it, for that member or the lead; nobody else gets one.
 *
 * @param amount the sum of the lines, null while there are none
 * @param estimate what the buyer expects this part to cost, null where it does not say
 * @param remark what the member's signatory wants changed
 * @param extensionReason why the lead gave another date
 * @param mayGive the reader may fill in the lines
 * @param mayValidate the reader may sign for the member, whose turn it is
 * @param rest why nothing is written in the draft now, null where it does not rest
 */
public record PriceView(
        UUID id,
        UUID consortiumId,
        String consortiumName,
        String leadName,
        String organisationName,
        String lotNumber,
        String lotTitle,
        @Nullable Amount amount,
        Amount agreed,
        @Nullable BigDecimal estimate,
        List<PriceLine> lines,
        PriceSheetState state,
        int version,
        @Nullable String justification,
        @Nullable String remark,
        @Nullable String extensionReason,
        Instant dueAt,
        boolean late,
        Instant changedAt,
        boolean own,
        boolean mayGive,
        boolean mayJustify,
        boolean mayValidate,
        @Nullable DraftRest rest) {

    /** How much the price lies above (positive) or below the agreed amount; null while there is no price. */
    public @Nullable BigDecimal difference() {
        return amount == null ? null : amount.euros().subtract(agreed.euros());
    }

    @Override
    public String toString() {
        return "PriceView[" + id + "]";
    }
}

package org.cordee.bid;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.document.PricePost;
import org.cordee.shared.Amount;
import org.jspecify.annotations.Nullable;

/**
 * A member's price beside its agreed amount. Only that member and the lead receive one.
 *
 * @param amount the sum of the lines, null while there are none
 * @param estimate the buyer's cost estimate for this part, null when the buyer gives none
 * @param remark the change the member's signatory asks for
 * @param extensionReason why the lead gave another date
 * @param frameName the name of the buyer's file that gives the lines, null while the member writes its own
 * @param mayGive true when the reader may fill in the lines
 * @param mayValidate true when the reader may sign for the member and the price waits for that
 * @param rest why the draft cannot be edited now, null when it can
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
        @Nullable String frameName,
        Instant dueAt,
        boolean late,
        Instant changedAt,
        boolean own,
        boolean mayGive,
        boolean mayJustify,
        boolean mayValidate,
        @Nullable DraftPauseReason rest) {

    /** Tells if the buyer's file gives the lines, so that the member fills in unit prices only. */
    public boolean isGiven() {
        return frameName != null;
    }

    /** Returns the lines by post, numbered through, as the whole schedule shows them. */
    public List<PricePost<PriceLine>> posts() {
        return PricePost.of(lines, PriceLine::code, 1);
    }

    /** Returns the sum of the lines of a post. */
    public Amount total(PricePost<PriceLine> post) {
        return Amount.sum(
                post.lines().stream().map(numbered -> numbered.line().total()).toList());
    }

    /** Returns the price minus the agreed amount, null while there is no price. */
    public @Nullable BigDecimal difference() {
        return amount == null ? null : amount.euros().subtract(agreed.euros());
    }

    @Override
    public String toString() {
        return "PriceView[" + id + "]";
    }
}

package org.cordee.bid.price;

import java.math.BigDecimal;
import org.cordee.bid.Grouping;
import org.cordee.shared.Amount;
import org.jspecify.annotations.Nullable;

/**
 * Whether a member's price lies so far below what the buyer estimated for its part that the buyer will ask why (L2152-5
 * and L2152-6 of the Code de la commande publique). The Code sets no figure; four fifths is the product's.
 */
public final class AbnormallyLow {

    private static final BigDecimal FOUR_FIFTHS = new BigDecimal("0.8");
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private AbnormallyLow() {}

    /** No estimate, no suspicion. */
    public static boolean is(Grouping grouping, Grouping.Share share) {
        BigDecimal estimate = estimate(grouping, share);
        return estimate != null && share.amount().euros().compareTo(estimate.multiply(FOUR_FIFTHS)) < 0;
    }

    /** The member's part of what the buyer estimated for the lot, in euros; null where it gave no estimate. */
    public static @Nullable BigDecimal estimate(Grouping grouping, Grouping.Share share) {
        Amount whole = grouping.lot(share.lotId()).estimate();
        return whole == null
                ? null
                : whole.euros().multiply(share.percentage().value()).divide(WHOLE);
    }
}

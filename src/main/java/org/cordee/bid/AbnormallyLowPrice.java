package org.cordee.bid;

import java.math.BigDecimal;
import org.cordee.shared.Amount;
import org.jspecify.annotations.Nullable;

/**
 * Decides that a member's price is so far below the buyer's estimate for its part that the buyer will ask for an
 * explanation (L2152-5 and L2152-6 of the Code de la commande publique). The Code sets no threshold; four fifths is the
 * product's choice.
 */
final class AbnormallyLowPrice {

    private static final BigDecimal FOUR_FIFTHS = new BigDecimal("0.8");
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private AbnormallyLowPrice() {}

    /** Checks the agreed amount against the estimate, false when the buyer gave none. */
    public static boolean is(BiddingConsortium grouping, BiddingConsortium.Share share) {
        BigDecimal estimate = estimate(grouping, share);
        return estimate != null && share.amount().euros().compareTo(estimate.multiply(FOUR_FIFTHS)) < 0;
    }

    /** Returns the member's part of the buyer's estimate for the lot in euros, null when the buyer gave none. */
    public static @Nullable BigDecimal estimate(BiddingConsortium grouping, BiddingConsortium.Share share) {
        Amount whole = grouping.lot(share.lotId()).estimate();
        return whole == null
                ? null
                : whole.euros().multiply(share.percentage().value()).divide(WHOLE);
    }
}

package org.cordee.consortium;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;

/** The euros of a proposed share, computed from the estimate that the buyer published; rounded half up to the cent. */
public record AmountRange(Amount least, Amount most) {

    /** Returns null when the buyer published no estimate. */
    public static @Nullable AmountRange of(Percentage low, Percentage high, @Nullable Amount estimate) {
        return estimate == null || estimate.isZero()
                ? null
                : new AmountRange(part(low, estimate), part(high, estimate));
    }

    private static Amount part(Percentage share, Amount estimate) {
        return new Amount(
                estimate.euros().multiply(share.value()).divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP));
    }
}

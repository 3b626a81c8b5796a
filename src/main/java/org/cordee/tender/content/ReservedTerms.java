package org.cordee.tender.content;

import org.cordee.shared.Percentage;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * What the documents say of a reserved lot and no notice does. Null is what nobody has said yet.
 *
 * @param minimumRatio of the workers a reservation is for; half at least, the buyer may ask for more (R2113-7)
 * @param listedServicesOnly whether the lot is exclusively of the social and other specific services that may be reserved to
 *     enterprises of the social and solidarity economy (L2113-15)
 */
public record ReservedTerms(
        @Nullable Percentage minimumRatio, @Nullable Boolean listedServicesOnly) {

    public static final ReservedTerms UNKNOWN = new ReservedTerms(null, null);

    private static final Percentage HALF = Percentage.of("50");

    public ReservedTerms {
        if (minimumRatio != null && minimumRatio.compareTo(HALF) < 0) {
            throw RuleViolation.of("reservationMinRatio", "tender.reservation-ratio.below-half");
        }
    }
}

package org.cordee.tender;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.cordee.shared.Percentage;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a reserved lot that the documents state and no notice contains. Null means not known yet.
 *
 * @param minimumRatio the part of workers for whom the lot is reserved; 50 % at least, the buyer may ask for more
 * (R2113-7)
 * @param listedServicesOnly whether the lot consists exclusively of the social and other specific services that may be
 * reserved to enterprises of the social and solidarity economy (L2113-15)
 */
@Embeddable
public record ReservedTerms(
        @Column(name = "reservation_min_ratio") @Nullable Percentage minimumRatio,
        @Column(name = "listed_services_only") @Nullable Boolean listedServicesOnly) {

    public static final ReservedTerms UNKNOWN = new ReservedTerms(null, null);

    private static final Percentage HALF = Percentage.of("50");

    public ReservedTerms {
        if (minimumRatio != null && minimumRatio.compareTo(HALF) < 0) {
            throw RuleViolation.of("reservationMinRatio", "tender.reservation-ratio.below-half");
        }
    }
}

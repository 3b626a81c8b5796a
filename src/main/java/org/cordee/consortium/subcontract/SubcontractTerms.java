package org.cordee.consortium.subcontract;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.cordee.shared.Amount;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The rank of a subcontractor, and the facts of its declaration beside nature and amount. Null means not declared.
 *
 * @param under the establishment of another subcontractor of the same part that passes its work on: then this one is of
 * the second rank; null for a subcontractor of the member itself
 * @param guaranteed whether the subcontractor of the second rank has a bond or a delegation of payment (L2193-14)
 * @param vat the tax on its price
 * @param variation the variation of its price
 * @param months the duration of its work, in started months
 */
@Embeddable
public record SubcontractTerms(
        @Column(name = "under_id") @Nullable UUID under,
        @Column(name = "guaranteed") @Nullable Boolean guaranteed,

        @Enumerated(EnumType.STRING) @Column(name = "vat") @Nullable
        Vat vat,

        @Enumerated(EnumType.STRING) @Column(name = "price_variation") @Nullable
        PriceVariation variation,

        @Column(name = "months") @Nullable Integer months) {

    public static final SubcontractTerms UNSAID = new SubcontractTerms(null, null, null, null, null);

    /** From this sum on, with tax, the buyer pays a direct subcontractor of a member itself (R2193-10). */
    private static final Amount PAID_BY_THE_BUYER = Amount.of("600");

    /** The limit of months, longer than any contract lasts. */
    private static final int MOST_MONTHS = 600;

    public SubcontractTerms {
        if (under == null && guaranteed != null) {
            throw RuleViolation.of("guaranteed", "consortium.subcontracts.guarantee-of-first-rank");
        }
        if (months != null && (months < 1 || months > MOST_MONTHS)) {
            throw RuleViolation.of("months", "consortium.subcontracts.months-wrong", MOST_MONTHS);
        }
    }

    public boolean isOfSecondRank() {
        return under != null;
    }

    /**
     * Tells whether the buyer pays the subcontractor directly; null when the answer depends on a tax that is not
     * declared. A subcontractor of the second rank is never paid by the buyer (L2193-14).
     */
    public @Nullable Boolean isPaidByTheBuyer(Amount net) {
        if (isOfSecondRank()) {
            return false;
        }
        if (net.compareTo(PAID_BY_THE_BUYER) >= 0) {
            return true;
        }
        return vat == null ? null : (Boolean) (vat.with(net).compareTo(PAID_BY_THE_BUYER) >= 0);
    }
}

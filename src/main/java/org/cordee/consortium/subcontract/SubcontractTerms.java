package org.cordee.consortium.subcontract;

import java.util.UUID;
import org.cordee.shared.Amount;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * Of whom a subcontractor has its work, and what its declaration says beside nature and amount. Null is what nobody has said.
 *
 * @param under the establishment of another subcontractor of the same part, which hands its work on: then it is of the second
 *     rank; null for whoever has it from the member
 * @param guaranteed whether the one of the second rank has a bond or a delegation of payment (L2193-14)
 * @param vat how its price is taxed
 * @param variation how its price moves
 * @param months how long it works, in months begun
 */
public record SubcontractTerms(
        @Nullable UUID under,
        @Nullable Boolean guaranteed,
        @Nullable Vat vat,
        @Nullable PriceVariation variation,
        @Nullable Integer months) {

    public static final SubcontractTerms UNSAID = new SubcontractTerms(null, null, null, null, null);

    /** From this sum on, with tax, the buyer itself pays whoever has the work from a member (R2193-10). */
    private static final Amount PAID_BY_THE_BUYER = Amount.of("600");

    /** Longer than any contract lasts. */
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

    /** Null when that hangs on a tax nobody has said. Nobody of the second rank is paid by the buyer (L2193-14). */
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

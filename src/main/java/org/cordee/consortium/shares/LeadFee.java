package org.cordee.consortium.shares;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The fee that the members owe the lead for its mandate: a rate of each member's amount, a sum for all of them, or
 * nothing. It stays between them and never appears in the price schedule.
 */
@Embeddable
public record LeadFee(
        @Column(name = "fee_rate") @Nullable Percentage rate,
        @Column(name = "fee_amount") @Nullable Amount amount) {

    public static final LeadFee NONE = new LeadFee(null, null);

    public LeadFee {
        rate = rate != null && rate.equals(Percentage.ZERO) ? null : rate;
        amount = amount != null && amount.isZero() ? null : amount;
        if (rate != null && amount != null) {
            throw RuleViolation.of("fee", "consortium.shares.fee-twice");
        }
    }

    public static LeadFee ofRate(Percentage rate) {
        return new LeadFee(rate, null);
    }

    public static LeadFee of(Amount amount) {
        return new LeadFee(null, amount);
    }

    public boolean isNone() {
        return rate == null && amount == null;
    }
}

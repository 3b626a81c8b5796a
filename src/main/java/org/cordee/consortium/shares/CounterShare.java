package org.cordee.consortium.shares;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;

/** The share that a member asks for in its lot instead of the proposed one. Prices: level 3. */
@Embeddable
public record CounterShare(
        @Column(name = "member_id") UUID memberId,
        @Column(name = "percentage") Percentage percentage,
        @Column(name = "amount") Amount amount,
        @Column(name = "hours") Hours hours) {

    public boolean isWhat(AgreedShare proposed) {
        return hasFiguresOf(proposed) && hours.equals(proposed.hours());
    }

    public boolean hasFiguresOf(AgreedShare proposed) {
        return percentage.equals(proposed.percentage()) && amount.equals(proposed.amount());
    }

    public boolean isNothing() {
        return percentage.equals(Percentage.ZERO) || amount.isZero();
    }
}

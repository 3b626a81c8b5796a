package org.cordee.consortium.shares;

import java.util.UUID;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;

/** The share that a member asks for in its lot instead of the proposed one. Prices: level 3. */
public record CounterShare(UUID memberId, Percentage percentage, Amount amount, Hours hours) {

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

package org.cordee.consortium.shares;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.UUID;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;

/** The share a member would take instead, as the table stores it. */
@Embeddable
record CounterLine(
        @Column(name = "member_id") UUID memberId,
        @Column(name = "percentage") BigDecimal percent,
        @Column(name = "amount") BigDecimal euros,
        @Column(name = "hours") int hoursOfWork) {

    static CounterLine of(CounterShare wish) {
        return new CounterLine(
                wish.memberId(),
                wish.percentage().value(),
                wish.amount().euros(),
                wish.hours().value());
    }

    CounterShare wish() {
        return new CounterShare(memberId, new Percentage(percent), new Amount(euros), new Hours(hoursOfWork));
    }
}

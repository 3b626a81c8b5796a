package org.cordee.consortium.shares;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.UUID;
import org.cordee.consortium.shares.LotShares.ShareLine;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;

/** One line of a proposal, as the table stores it. */
@Embeddable
record ProposedShare(
        @Column(name = "lot_id") UUID lotId,
        @Column(name = "member_id") UUID memberId,
        @Column(name = "work") String work,
        @Column(name = "percentage") BigDecimal percent,
        @Column(name = "amount") BigDecimal euros,
        @Column(name = "hours") int hoursOfWork) {

    static ProposedShare of(UUID lotId, ShareLine line) {
        return new ProposedShare(
                lotId,
                line.memberId(),
                line.work(),
                line.percentage().value(),
                line.amount().euros(),
                line.hours().value());
    }

    public ShareLine line() {
        return new ShareLine(memberId, work, new Percentage(percent), new Amount(euros), new Hours(hoursOfWork));
    }

    AgreedShare figures() {
        return new AgreedShare(memberId, lotId, new Percentage(percent), new Amount(euros), new Hours(hoursOfWork));
    }
}

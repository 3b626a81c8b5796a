package org.cordee.consortium.shares;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.UUID;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;

/** The table of shares of one lot: the offered total and, for each member of that lot, a line for each work package. */
public record LotShares(UUID lotId, Amount total, List<ShareLine> lines) {

    public LotShares {
        lines = List.copyOf(lines);
    }

    /** Returns one line for each member. */
    public List<AgreedShare> byMember() {
        return AgreedShare.byMember(lines.stream().map(line -> line.in(lotId)).toList());
    }

    /**
     * The share of one member in one lot, or in one work package of it.
     *
     * @param work the work of the member; may be empty where the lot is not divided
     */
    @Embeddable
    public record ShareLine(
            @Column(name = "member_id") UUID memberId,
            @Column(name = "work") String work,
            @Column(name = "percentage") Percentage percentage,
            @Column(name = "amount") Amount amount,
            @Column(name = "hours") Hours hours) {

        public ShareLine {
            work = work.strip();
        }

        public ShareLine(UUID memberId, Percentage percentage, Amount amount, Hours hours) {
            this(memberId, "", percentage, amount, hours);
        }

        AgreedShare in(UUID lotId) {
            return new AgreedShare(memberId, lotId, percentage, amount, hours);
        }
    }
}

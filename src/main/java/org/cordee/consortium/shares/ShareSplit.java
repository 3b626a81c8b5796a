package org.cordee.consortium.shares;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cordee.consortium.shares.LotShares.ShareLine;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;

/** Turns percentages into amounts. The rounding remainder goes to the lead, so that the sum is always exact. */
public final class ShareSplit {

    private ShareSplit() {}

    /**
     * Computes the table of one lot.
     *
     * @param wanted percentage and hours of each member or work package; the lead is among them, and the rounding
     * remainder goes to the first of its lines
     */
    public static LotShares of(UUID lotId, Amount total, UUID leadMemberId, List<Wanted> wanted) {
        List<ShareLine> lines = new ArrayList<>();
        int remainder = -1;
        long others = 0;
        for (Wanted line : wanted) {
            long cents = cents(total, line.percentage());
            if (remainder < 0 && line.memberId().equals(leadMemberId)) {
                remainder = lines.size();
            } else {
                others += cents;
            }
            lines.add(line.with(Amount.ofCents(cents)));
        }
        if (remainder >= 0) {
            lines.set(remainder, wanted.get(remainder).with(Amount.ofCents(Math.max(0, total.cents() - others))));
        }
        return new LotShares(lotId, total, lines);
    }

    private static long cents(Amount total, Percentage percentage) {
        return BigDecimal.valueOf(total.cents())
                .multiply(BigDecimal.valueOf(percentage.tenThousandths()))
                .divide(BigDecimal.valueOf(1_000_000), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** The figures that the lead typed for one member, or for one of its work packages. */
    public record Wanted(UUID memberId, String work, Percentage percentage, Hours hours) {

        public Wanted(UUID memberId, Percentage percentage, Hours hours) {
            this(memberId, "", percentage, hours);
        }

        private ShareLine with(Amount amount) {
            return new ShareLine(memberId, work, percentage, amount, hours);
        }
    }
}

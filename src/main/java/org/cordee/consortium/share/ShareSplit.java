package org.cordee.consortium.share;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cordee.consortium.share.LotShares.ShareLine;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;

/** Turns percentages into amounts. What rounding leaves over goes to the lead, so that the sum is always exact. */
public final class ShareSplit {

    private ShareSplit() {}

    /**
     * The table of one lot.
     *
     * @param wanted percentage and hours of each member; the lead is among them
     */
    public static LotShares of(UUID lotId, Amount total, UUID leadMemberId, List<Wanted> wanted) {
        long others = 0;
        List<ShareLine> lines = new ArrayList<>();
        for (Wanted member : wanted) {
            long cents = cents(total, member.percentage());
            others += member.memberId().equals(leadMemberId) ? 0 : cents;
            lines.add(new ShareLine(member.memberId(), member.percentage(), Amount.ofCents(cents), member.hours()));
        }
        Amount rest = Amount.ofCents(Math.max(0, total.cents() - others));
        lines.replaceAll(line -> line.memberId().equals(leadMemberId)
                ? new ShareLine(line.memberId(), line.percentage(), rest, line.hours())
                : line);
        return new LotShares(lotId, total, lines);
    }

    private static long cents(Amount total, Percentage percentage) {
        return BigDecimal.valueOf(total.cents())
                .multiply(BigDecimal.valueOf(percentage.tenThousandths()))
                .divide(BigDecimal.valueOf(1_000_000), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** What the lead typed for one member. */
    public record Wanted(UUID memberId, Percentage percentage, Hours hours) {}
}

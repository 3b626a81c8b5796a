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
import org.jspecify.annotations.Nullable;

/**
 * Turns percentages into amounts and amounts into percentages. The rounding remainder of both goes to the lead, so that
 * the sums are always exact.
 */
public final class ShareSplit {

    private static final long WHOLE = Percentage.HUNDRED.tenThousandths();

    private ShareSplit() {}

    /**
     * Computes the table of one lot.
     *
     * @param wanted the figures of each member or work package; the lead is among them, and the rounding remainder goes
     * to the first of its lines
     */
    public static LotShares of(UUID lotId, Amount total, UUID leadMemberId, List<Wanted> wanted) {
        List<ShareLine> lines = new ArrayList<>();
        int remainder = -1;
        long others = 0;
        for (Wanted line : wanted) {
            Amount amount = line.amountOf(total);
            if (remainder < 0 && line.memberId().equals(leadMemberId)) {
                remainder = lines.size();
            } else {
                others += amount.cents();
            }
            lines.add(line.with(line.percentage(), amount));
        }
        if (remainder >= 0) {
            lines.set(
                    remainder,
                    wanted.get(remainder)
                            .with(
                                    leadPercentage(total, wanted, remainder),
                                    Amount.ofCents(Math.max(0, total.cents() - others))));
        }
        return new LotShares(lotId, total, lines);
    }

    /** Returns the percentage of the total, rounded half up to the cent. */
    public static Amount amount(Amount total, Percentage percentage) {
        return Amount.ofCents(BigDecimal.valueOf(total.cents())
                .multiply(BigDecimal.valueOf(percentage.tenThousandths()))
                .divide(BigDecimal.valueOf(WHOLE), 0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    /**
     * Returns the amount as a percentage of the total, rounded half up to the ten-thousandth.
     *
     * @param amount not more than the total, which is not zero
     */
    public static Percentage percentage(Amount total, Amount amount) {
        return Percentage.ofTenThousandths(BigDecimal.valueOf(amount.cents())
                .multiply(BigDecimal.valueOf(WHOLE))
                .divide(BigDecimal.valueOf(total.cents()), 0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    /**
     * Tells whether a percentage and an amount of the total are one share: they differ by no more than the rounding to
     * cents and ten-thousandths of a percent.
     */
    public static boolean isOneShare(Amount total, Percentage percentage, Amount amount) {
        return ShareTable.isTheShare(total, percentage, amount, 1);
    }

    /**
     * Returns the lead's percentage. Percentages that follow from amounts are rounded, so that their sum may miss a
     * hundred by a ten-thousandth for each; the lead's percentage takes that difference.
     */
    private static Percentage leadPercentage(Amount total, List<Wanted> wanted, int lead) {
        Percentage own = wanted.get(lead).percentage();
        long gap = WHOLE
                - Percentage.sumInTenThousandths(
                        wanted.stream().map(Wanted::percentage).toList());
        long rounded =
                wanted.stream().filter(line -> line.followsFromAmount(total)).count();
        return gap != 0 && Math.abs(gap) <= rounded && own.tenThousandths() + gap > 0
                ? Percentage.ofTenThousandths(own.tenThousandths() + gap)
                : own;
    }

    /**
     * The figures that the lead typed for one member, or for one of its work packages.
     *
     * @param amount the exact amount where the lead typed one; null when it follows from the percentage
     */
    public record Wanted(
            UUID memberId,
            String work,
            Percentage percentage,
            @Nullable Amount amount,
            Hours hours) {

        public Wanted(UUID memberId, Percentage percentage, Hours hours) {
            this(memberId, "", percentage, null, hours);
        }

        public Wanted(UUID memberId, String work, Percentage percentage, Hours hours) {
            this(memberId, work, percentage, null, hours);
        }

        private Amount amountOf(Amount total) {
            return amount == null ? ShareSplit.amount(total, percentage) : amount;
        }

        private boolean followsFromAmount(Amount total) {
            return amount != null && !amount.equals(ShareSplit.amount(total, percentage));
        }

        private ShareLine with(Percentage share, Amount euros) {
            return new ShareLine(memberId, work, share, euros, hours);
        }
    }
}

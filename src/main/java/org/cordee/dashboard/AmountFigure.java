package org.cordee.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cordee.assessment.TargetProgress;
import org.cordee.assessment.TargetProgress.AmountTarget;
import org.cordee.assessment.TargetProgress.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The progress of several consortia together towards the charter's 25 % of the amount for TPE, PME and ESS, in shares
 * and counts. The aim is one of the whole programme (« globalisé et moyen »), so one consortium may stay below it.
 *
 * @param outcome of all consortia together that have a published value; not computable while consortia without a result
 * could still decide it
 * @param met consortia that reach it by themselves
 * @param neverChecked consortia without a check yet
 * @param withoutValue consortia whose notice has no estimate, so that their weight is zero
 * @param weighed consortia included in the mean: checked, computable, with a published value
 * @param low the weighted mean of these, in per cent, as far as it may be shown ({@link WeightedShare}); null where it
 * may not be shown or there is none
 * @param high the upper end of its class
 * @param atLeast the certain share in per cent of the whole published value: a consortium that is not computable or not
 * checked counts with the share its sheet shows as certain, mostly zero; computed from {@code low} and the sheets, so
 * that it reveals nothing more
 * @param missing the number of consortia that lack a figure, by the figure's code
 */
record AmountFigure(
        Outcome outcome,
        int met,
        int notMet,
        int notComputable,
        int neverChecked,
        int withoutValue,
        int weighed,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable BigDecimal atLeast,
        Map<String, Integer> missing) {

    /** Tells if there is a mean that may not be shown. */
    public boolean isKept() {
        return weighed > 0 && low == null;
    }

    /** The reason why a mean is not shown. */
    public enum Unshown {
        /** Nothing can be computed. */
        NONE,
        FEW,
        HEAVY
    }

    /** Returns why no mean is shown; null where there is one. */
    public @Nullable Unshown unshown() {
        if (low != null) {
            return null;
        }
        return weighed == 0 ? Unshown.NONE : weighed < WeightedShare.TOO_FEW ? Unshown.FEW : Unshown.HEAVY;
    }

    static AmountFigure of(List<ProgrammeRow> rows) {
        List<WeightedShare.WeightedPart> parts = new ArrayList<>();
        BigDecimal all = BigDecimal.ZERO;
        BigDecimal beside = BigDecimal.ZERO;
        for (ProgrammeRow row : rows) {
            BigDecimal value = row.published().value();
            if (value == null) {
                continue;
            }
            all = all.add(value);
            WeightedShare.WeightedPart part = part(row, value);
            if (part != null) {
                parts.add(part);
            }
            beside = beside.add(part == null ? certain(row, value) : BigDecimal.ZERO);
        }
        WeightedShare share = WeightedShare.of(parts);
        Bounds bounds = all.signum() == 0 ? null : Bounds.of(parts, share, all, beside);
        AimCounts counts = AimCounts.of(
                rows, aims -> aims.amount().outcome(), aims -> aims.amount().missing());
        return new AmountFigure(
                bounds == null ? Outcome.NOT_COMPUTABLE : bounds.outcome(),
                counts.met(),
                counts.notMet(),
                counts.notComputable(),
                counts.neverChecked(),
                (int) rows.stream()
                        .filter(row -> row.published().value() == null)
                        .count(),
                parts.size(),
                share == null ? null : share.low(),
                share == null ? null : share.high(),
                bounds == null ? null : bounds.atLeast(),
                counts.missing());
    }

    private static WeightedShare.@Nullable WeightedPart part(ProgrammeRow row, BigDecimal value) {
        TargetProgress aims = row.aims();
        if (aims == null || aims.amount().outcome() == Outcome.NOT_COMPUTABLE) {
            return null;
        }
        AmountTarget amount = aims.amount();
        return new WeightedShare.WeightedPart(
                value,
                Objects.requireNonNull(amount.percent(), "judged without a per cent"),
                amount.percentOpen(),
                amount.outcome() == Outcome.MET);
    }

    private static BigDecimal certain(ProgrammeRow row, BigDecimal value) {
        AmountTarget amount = row.aims() == null ? null : row.aims().amount();
        return amount == null || amount.percent() == null || !amount.percentOpen()
                ? BigDecimal.ZERO
                : value.multiply(amount.percent());
    }

    /**
     * The bounds over the whole published value: the certain share, rounded down, and the outcome that follows from the
     * lower and the upper bound.
     */
    private record Bounds(BigDecimal atLeast, Outcome outcome) {

        static Bounds of(
                List<WeightedShare.WeightedPart> parts,
                @Nullable WeightedShare share,
                BigDecimal all,
                BigDecimal beside) {
            BigDecimal weight = WeightedShare.sum(
                    parts.stream().map(WeightedShare.WeightedPart::weight).toList());
            boolean exact = parts.stream().allMatch(WeightedShare.WeightedPart::open);
            BigDecimal least = WeightedShare.sum(
                    parts.stream().map(WeightedShare.WeightedPart::least).toList());
            BigDecimal most = WeightedShare.sum(
                    parts.stream().map(WeightedShare.WeightedPart::most).toList());
            if (share != null && !exact) {
                least = least.max(share.low().multiply(weight));
                most = most.min(share.high().multiply(weight));
            }
            BigDecimal aim = all.multiply(WeightedShare.AIM);
            BigDecimal certain = least.add(beside);
            BigDecimal possible = most.add(all.subtract(weight).multiply(WeightedShare.ALL));
            int below = possible.compareTo(aim);
            return new Bounds(
                    certain.divide(all, 1, RoundingMode.DOWN),
                    certain.compareTo(aim) >= 0
                            ? Outcome.MET
                            : below < 0 || (below == 0 && !exact) ? Outcome.NOT_MET : Outcome.NOT_COMPUTABLE);
        }
    }
}

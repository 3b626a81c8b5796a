package org.cordee.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cordee.assessment.JudgedAims;
import org.cordee.assessment.JudgedAims.AmountAim;
import org.cordee.assessment.JudgedAims.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * How far several groupings together reach the charter's 25 % of the amount to TPE, PME and ESS, in shares and counts; the
 * aim is one of the whole programme (« globalisé et moyen »), so one grouping may stay below it.
 *
 * @param outcome of all groupings with a published value together; not computable while those that are not could still
 *     decide it
 * @param met groupings that reach it by themselves
 * @param neverChecked groupings nobody has judged yet
 * @param withoutValue groupings whose notice has no estimate, so that they weigh nothing
 * @param weighed groupings that the share is the mean of: judged, computable, with a published value
 * @param low the weighted mean of those, in per cent, as far as it may be told ({@link WeightedShare}); null where nothing
 *     may be told or there is none
 * @param high the other end of its class
 * @param atLeast in per cent of all published value, what is certain: groupings not computable or not judged count what
 *     their sheet shows as certain, mostly nothing; worked out of {@code low} and the sheets, so that it tells no more
 * @param missing how many groupings lack which figure, by its code
 */
public record AmountFigure(
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

    /** There is a mean and it is kept back. */
    public boolean isKept() {
        return weighed > 0 && low == null;
    }

    static AmountFigure of(List<ProgrammeRow> rows) {
        List<WeightedShare.Part> parts = new ArrayList<>();
        BigDecimal all = BigDecimal.ZERO;
        BigDecimal beside = BigDecimal.ZERO;
        for (ProgrammeRow row : rows) {
            BigDecimal value = row.published().value();
            if (value == null) {
                continue;
            }
            all = all.add(value);
            WeightedShare.Part part = part(row, value);
            if (part != null) {
                parts.add(part);
            }
            beside = beside.add(part == null ? certain(row, value) : BigDecimal.ZERO);
        }
        WeightedShare share = WeightedShare.of(parts);
        Bounds bounds = all.signum() == 0 ? null : Bounds.of(parts, share, all, beside);
        Counts counts = Counts.of(
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

    private static WeightedShare.@Nullable Part part(ProgrammeRow row, BigDecimal value) {
        JudgedAims aims = row.aims();
        if (aims == null || aims.amount().outcome() == Outcome.NOT_COMPUTABLE) {
            return null;
        }
        AmountAim amount = aims.amount();
        return new WeightedShare.Part(
                value,
                Objects.requireNonNull(amount.percent(), "judged without a per cent"),
                amount.percentOpen(),
                amount.outcome() == Outcome.MET);
    }

    private static BigDecimal certain(ProgrammeRow row, BigDecimal value) {
        AmountAim amount = row.aims() == null ? null : row.aims().amount();
        return amount == null || amount.percent() == null || !amount.percentOpen()
                ? BigDecimal.ZERO
                : value.multiply(amount.percent());
    }

    /** Of all published value: the least, rounded down, and what that and the most make of the aim. */
    private record Bounds(BigDecimal atLeast, Outcome outcome) {

        static Bounds of(
                List<WeightedShare.Part> parts, @Nullable WeightedShare share, BigDecimal all, BigDecimal beside) {
            BigDecimal weight = WeightedShare.sum(
                    parts.stream().map(WeightedShare.Part::weight).toList());
            boolean exact = parts.stream().allMatch(WeightedShare.Part::open);
            BigDecimal least = WeightedShare.sum(
                    parts.stream().map(WeightedShare.Part::least).toList());
            BigDecimal most = WeightedShare.sum(
                    parts.stream().map(WeightedShare.Part::most).toList());
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

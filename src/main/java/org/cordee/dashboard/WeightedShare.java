package org.cordee.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The mean share of several consortia, weighted by the buyers' published estimates, shown in a way that no consortium's
 * own share can be computed from it.
 *
 * <p>A coordinator may not read a price. On a consortium's sheet the coordinator reads the per cent of the amount,
 * unless that per cent, or its complement, is the share of one single member ({@code assessment.Sight}): multiplied by
 * an estimate that is public, it would be a price. Such a share is called <em>closed</em>. A mean over consortia of
 * known weight is an equation in their shares, and filters give several equations: all consortia minus those of one
 * state give the last one. Therefore:
 *
 * <ul>
 * <li>Weights are the estimates of the notices, never amounts of a bid, so that weights reveal nothing.
 * <li>While all shares are open, the mean reveals nothing beyond the sheets, and is exact.
 * <li>With one closed share in it, it is shown as a class of 1, 5, 10 or 25 points: the finest class whose own
 * uncertainty leaves every closed share a range of 20 points at least: step × all weight ≥ 20 × that consortium's
 * weight. The difference between two shown means is then never less uncertain than that, since each has its own class.
 * <li>The class may also not leave any closed share less than 20 points when it is combined with the open shares and
 * with the result of each closed one for the aim (both are on the sheets).
 * <li>For fewer than three consortia, and where no class is coarse enough, nothing is shown except how many reach the
 * aim.
 * </ul>
 *
 * <p>The remaining risk: a user who collects the classes of many overlapping filters over months can narrow a share
 * further than one class does, never to a price. The aim is a boundary of the classes, so that rounding never decides
 * if it is reached; exact means are rounded down for the same reason.
 *
 * @param low in per cent
 * @param high in per cent; the mean is below it, or equal to both when they are the same
 */
record WeightedShare(BigDecimal low, BigDecimal high) {

    /** The charter's aim, in per cent of the amount (D10). */
    static final BigDecimal AIM = BigDecimal.valueOf(25);

    static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final List<BigDecimal> STEPS =
            List.of(BigDecimal.ONE, BigDecimal.valueOf(5), BigDecimal.TEN, BigDecimal.valueOf(25));
    private static final BigDecimal LEFT_OPEN = BigDecimal.valueOf(20);
    static final int TOO_FEW = 3;

    /**
     * The part of one consortium in the mean.
     *
     * @param weight the estimate of the notice in euros, more than zero
     * @param percent its share
     * @param open whether a coordinator reads the share on the consortium's sheet
     * @param met whether the share reaches the aim
     */
    record WeightedPart(BigDecimal weight, BigDecimal percent, boolean open, boolean met) {

        BigDecimal points() {
            return weight.multiply(percent);
        }

        /** Returns the lowest share that is possible without knowing a closed share, times the weight. */
        BigDecimal least() {
            return open ? points() : met ? weight.multiply(AIM) : BigDecimal.ZERO;
        }

        BigDecimal most() {
            return open ? points() : weight.multiply(met ? ALL : AIM);
        }
    }

    /** Returns the mean, or null where it may not be shown or there are no parts. */
    static @Nullable WeightedShare of(List<WeightedPart> parts) {
        if (parts.isEmpty()) {
            return null;
        }
        BigDecimal weight = sum(parts.stream().map(WeightedPart::weight).toList());
        BigDecimal points = sum(parts.stream().map(WeightedPart::points).toList());
        if (parts.stream().allMatch(WeightedPart::open)) {
            BigDecimal mean = points.divide(weight, 1, RoundingMode.DOWN);
            return new WeightedShare(mean, mean);
        }
        return parts.size() < TOO_FEW
                ? null
                : STEPS.stream()
                        .map(step -> around(points, weight, step))
                        .filter(share -> share.leavesOpen(parts, weight))
                        .findFirst()
                        .orElse(null);
    }

    private static WeightedShare around(BigDecimal points, BigDecimal weight, BigDecimal step) {
        BigDecimal steps = points.subtract(AIM.multiply(weight)).divide(step.multiply(weight), 0, RoundingMode.FLOOR);
        BigDecimal low = AIM.add(steps.multiply(step));
        return new WeightedShare(low.max(BigDecimal.ZERO), low.add(step).min(ALL));
    }

    boolean isExact() {
        return low.compareTo(high) == 0;
    }

    private boolean leavesOpen(List<WeightedPart> parts, BigDecimal weight) {
        BigDecimal least = sum(parts.stream().map(WeightedPart::least).toList());
        BigDecimal most = sum(parts.stream().map(WeightedPart::most).toList());
        return parts.stream().filter(part -> !part.open()).allMatch(part -> {
            BigDecimal needed = LEFT_OPEN.multiply(part.weight());
            BigDecimal from = low.multiply(weight).subtract(most.subtract(part.most()));
            BigDecimal to = high.multiply(weight).subtract(least.subtract(part.least()));
            return high.subtract(low).multiply(weight).compareTo(needed) >= 0
                    && to.min(part.most()).subtract(from.max(part.least())).compareTo(needed) >= 0;
        });
    }

    static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

package org.cordee.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The mean share of several groupings, weighted by the buyers' published estimates, told so that no grouping's own share
 * comes out of it.
 *
 * <p>A coordinator may not read a price. On a grouping's sheet it reads the per cent of the amount unless that per cent is
 * one single member's share or what that share leaves ({@code assessment.Sight}): times an estimate everybody can read, it
 * would be a price. Such a share is <em>closed</em>. A mean over groupings of known weight is an equation in their shares,
 * and filters give several: all groupings less those of one state leave the last one's. Therefore:
 *
 * <ul>
 *   <li>Weights are the estimates of the notices, never amounts of a bid, so that weights tell nothing.
 *   <li>While all shares are open, the mean tells nothing that the sheets do not, and is exact.
 *   <li>With one closed share in it, it is told as a class of 1, 5, 10 or 25 points, the finest whose own uncertainty
 *       leaves every closed share 20 points at least: step × all weight ≥ 20 × that grouping's weight. What is left after
 *       taking one told mean from another is then never less uncertain than that, since each carries its own class.
 *   <li>Nor may the class, with the open shares and with whether each closed one reaches the aim (both stand on the
 *       sheets), leave any closed share less than 20 points.
 *   <li>Of fewer than three groupings, and where no class will do, nothing is told but how many reach the aim.
 * </ul>
 *
 * <p>What remains: somebody who collects the classes of many overlapping filters over months can narrow a share further
 * than one class does, never to a price. Classes have the aim as a boundary, so that rounding never decides whether it is
 * reached; exact means are rounded down for the same reason.
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
    private static final int TOO_FEW = 3;

    /**
     * One grouping.
     *
     * @param weight euros of the notice, more than none
     * @param percent its share
     * @param open a coordinator reads the share on the grouping's sheet
     * @param met the share reaches the aim
     */
    record Part(BigDecimal weight, BigDecimal percent, boolean open, boolean met) {

        BigDecimal points() {
            return weight.multiply(percent);
        }

        /** What is known of it without being told its share, times its weight. */
        BigDecimal least() {
            return open ? points() : met ? weight.multiply(AIM) : BigDecimal.ZERO;
        }

        BigDecimal most() {
            return open ? points() : weight.multiply(met ? ALL : AIM);
        }
    }

    /** Null where nothing may be told, or nothing is there. */
    static @Nullable WeightedShare of(List<Part> parts) {
        if (parts.isEmpty()) {
            return null;
        }
        BigDecimal weight = sum(parts.stream().map(Part::weight).toList());
        BigDecimal points = sum(parts.stream().map(Part::points).toList());
        if (parts.stream().allMatch(Part::open)) {
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

    private boolean leavesOpen(List<Part> parts, BigDecimal weight) {
        BigDecimal least = sum(parts.stream().map(Part::least).toList());
        BigDecimal most = sum(parts.stream().map(Part::most).toList());
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

package org.cordee.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import org.cordee.dashboard.WeightedShare.WeightedPart;
import org.junit.jupiter.api.Test;

/** The mean of all consortia shows the progress towards the aim and reveals nothing about a single one. */
class WeightedShareTests {

    private static final int MANY = 3_000;
    private static final double NEARLY = 1e-6;

    private static WeightedPart closed(long weight, String percent) {
        return part(weight, percent, false);
    }

    private static WeightedPart part(long weight, String percent, boolean open) {
        BigDecimal share = new BigDecimal(percent);
        return new WeightedPart(BigDecimal.valueOf(weight), share, open, share.compareTo(BigDecimal.valueOf(25)) >= 0);
    }

    private static List<WeightedPart> random(Random random, int most) {
        List<WeightedPart> parts = new ArrayList<>();
        int count = 1 + random.nextInt(most);
        for (int at = 0; at < count; at++) {
            String percent = BigDecimal.valueOf(random.nextInt(10_001), 2).toPlainString();
            parts.add(part(50_000L + random.nextInt(4_000_000), percent, random.nextInt(3) == 0));
        }
        return parts;
    }

    private static double mean(List<WeightedPart> parts) {
        double weight =
                parts.stream().mapToDouble(part -> part.weight().doubleValue()).sum();
        return parts.stream()
                        .mapToDouble(part ->
                                part.weight().doubleValue() * part.percent().doubleValue())
                        .sum()
                / weight;
    }

    @Test
    void isTheExactWeightedMeanWhileAllSharesAreOpen() {
        Random random = new Random(25);
        for (int run = 0; run < MANY; run++) {
            List<WeightedPart> parts = random(random, 30).stream()
                    .map(part -> new WeightedPart(part.weight(), part.percent(), true, part.met()))
                    .toList();

            WeightedShare share = Objects.requireNonNull(WeightedShare.of(parts));

            assertThat(share.isExact()).isTrue();
            assertThat(mean(parts) - share.low().doubleValue()).isBetween(-NEARLY, 0.1 + NEARLY);
        }
    }

    @Test
    void isAClassAroundTheMeanThatNeverCrossesTheAim() {
        Random random = new Random(26);
        int shown = 0;
        for (int run = 0; run < MANY; run++) {
            List<WeightedPart> parts = random(random, 40);
            WeightedShare share = WeightedShare.of(parts);
            if (share == null || share.isExact()) {
                continue;
            }
            shown++;
            assertThat(mean(parts))
                    .isBetween(share.low().doubleValue() - NEARLY, share.high().doubleValue() + NEARLY);
            assertThat(share.low().intValue() >= 25 || share.high().intValue() <= 25)
                    .isTrue();
        }
        assertThat(shown).isGreaterThan(MANY / 2);
    }

    /** A coordinator knows the class, the open shares, and which closed ones reach the aim. */
    @Test
    void leavesEveryClosedShareARangeOfTwentyPoints() {
        Random random = new Random(27);
        for (int run = 0; run < MANY; run++) {
            List<WeightedPart> parts = random(random, 12);
            WeightedShare share = WeightedShare.of(parts);
            if (share == null || share.isExact()) {
                continue;
            }
            parts.stream().filter(part -> !part.open()).forEach(part -> {
                List<WeightedPart> others =
                        parts.stream().filter(one -> one != part).toList();
                double lowest = solved(part, share.low(), parts, others, WeightedPart::most);
                double highest = solved(part, share.high(), parts, others, WeightedPart::least);
                double from = Math.max(lowest, part.met() ? 25 : 0);
                double to = Math.min(highest, part.met() ? 100 : 25);

                assertThat(to - from).as("%s of %s", part, parts).isGreaterThanOrEqualTo(20 - NEARLY);
            });
        }
    }

    private static double solved(
            WeightedPart part,
            BigDecimal mean,
            List<WeightedPart> all,
            List<WeightedPart> others,
            Function<WeightedPart, BigDecimal> as) {
        BigDecimal weight =
                WeightedShare.sum(all.stream().map(WeightedPart::weight).toList());
        BigDecimal rest = WeightedShare.sum(others.stream().map(as).toList());
        return mean.multiply(weight)
                .subtract(rest)
                .divide(part.weight(), MathContext.DECIMAL64)
                .doubleValue();
    }

    /** Subtracts the means of two filters that differ by one consortium. */
    @Test
    void leavesTheLastShareTwentyPointsWhenTheMeanOfAllOthersIsSubtracted() {
        Random random = new Random(28);
        int compared = 0;
        for (int run = 0; run < MANY; run++) {
            List<WeightedPart> parts = random(random, 30);
            WeightedPart last = parts.get(parts.size() - 1);
            List<WeightedPart> others = parts.subList(0, parts.size() - 1);
            WeightedShare all = WeightedShare.of(parts);
            WeightedShare without = WeightedShare.of(others);
            if (last.open() || all == null || without == null) {
                continue;
            }
            compared++;
            double weight = parts.stream()
                    .mapToDouble(one -> one.weight().doubleValue())
                    .sum();
            double rest = weight - last.weight().doubleValue();
            double lowest = all.low().doubleValue() * weight - without.high().doubleValue() * rest;
            double highest = all.high().doubleValue() * weight - without.low().doubleValue() * rest;

            assertThat((highest - lowest) / last.weight().doubleValue()).isGreaterThanOrEqualTo(20 - NEARLY);
        }
        assertThat(compared).isGreaterThan(MANY / 4);
    }

    @Test
    void showsNoMeanOfOneOrTwoConsortia() {
        assertThat(WeightedShare.of(List.of(closed(100, "40.00")))).isNull();
        assertThat(WeightedShare.of(List.of(closed(100, "40.00"), part(100, "30.00", true))))
                .isNull();
        assertThat(WeightedShare.of(List.of())).isNull();
    }

    @Test
    void usesAFinerClassWhenEachConsortiumWeighsLess() {
        List<WeightedPart> twenty = new ArrayList<>();
        for (int at = 0; at < 20; at++) {
            twenty.add(closed(100, at % 2 == 0 ? "31.00" : "34.00"));
        }

        assertThat(WeightedShare.of(twenty))
                .isEqualTo(new WeightedShare(BigDecimal.valueOf(32), BigDecimal.valueOf(33)));
        assertThat(WeightedShare.of(twenty.subList(0, 19)))
                .isEqualTo(new WeightedShare(BigDecimal.valueOf(30), BigDecimal.valueOf(35)));
        assertThat(WeightedShare.of(twenty.subList(0, 3)))
                .isEqualTo(new WeightedShare(BigDecimal.valueOf(25), BigDecimal.valueOf(35)));
    }
}

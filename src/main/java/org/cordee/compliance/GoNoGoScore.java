package org.cordee.compliance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The score of D8, out of 100 points, exact: points are counted in hundredths, and a criterion of weight 25 that is rated
 * 30 of 100 is worth 750 of them.
 *
 * @param parts one for each criterion, in their order
 */
public record GoNoGoScore(List<GoNoGoPart> parts) {

    private static final DatedTable WEIGHTS = DatedTable.read("go-no-go-weights");

    public GoNoGoScore {
        parts = List.copyOf(parts);
    }

    /**
     * One criterion.
     *
     * @param weight the most points it can be worth
     * @param rating from 0 to 100
     */
    public record GoNoGoPart(GoNoGoCriterion criterion, int weight, int rating) {

        public GoNoGoPart {
            if (rating < 0 || rating > 100) {
                throw new IllegalArgumentException(criterion + " rated " + rating);
            }
        }

        /** What it is worth, in hundredths of a point. */
        public int hundredths() {
            return weight * rating;
        }

        /** The same in points, exact. */
        public BigDecimal points() {
            return BigDecimal.valueOf(hundredths(), 2);
        }
    }

    /**
     * Weighs the ratings as on a day.
     *
     * @param ratings from 0 to 100, one for each criterion
     * @throws IllegalStateException when a criterion is not rated, or has no weight that day
     */
    public static GoNoGoScore of(LocalDate on, Map<GoNoGoCriterion, Integer> ratings) {
        Map<String, Integer> weights = WEIGHTS.on(on).stream()
                .collect(Collectors.toMap(row -> row.cell(0), row -> Integer.valueOf(row.cell(1))));
        return new GoNoGoScore(Arrays.stream(GoNoGoCriterion.values())
                .map(criterion -> new GoNoGoPart(
                        criterion, given(weights.get(criterion.name()), criterion), given(ratings.get(criterion), criterion)))
                .toList());
    }

    private static int given(@Nullable Integer figure, GoNoGoCriterion criterion) {
        if (figure == null) {
            throw new IllegalStateException("no figure for " + criterion);
        }
        return figure;
    }

    /** The sum, in hundredths of a point: 10,000 at most. */
    public int hundredths() {
        return parts.stream().mapToInt(GoNoGoPart::hundredths).sum();
    }
}

package org.cordee.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The score of D8, out of 100 points, exact: points are counted in hundredths, and a criterion of weight 25 that is
 * rated 30 of 100 has 750 of them.
 *
 * @param parts one for each criterion, in their order
 */
public record GoNoGoScore(List<GoNoGoPart> parts) {

    public GoNoGoScore {
        parts = List.copyOf(parts);
    }

    /**
     * One criterion with its weight and rating.
     *
     * @param weight the maximum points
     * @param rating from 0 to 100
     */
    public record GoNoGoPart(GoNoGoCriterion criterion, int weight, int rating) {

        public GoNoGoPart {
            if (rating < 0 || rating > 100) {
                throw new IllegalArgumentException(criterion + " rated " + rating);
            }
        }

        /** Returns its score in hundredths of a point. */
        public int hundredths() {
            return weight * rating;
        }

        /** Returns the score in points, exact. */
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
        return new GoNoGoScore(Arrays.stream(GoNoGoCriterion.values())
                .map(criterion ->
                        new GoNoGoPart(criterion, GoNoGoParameters.weight(on, criterion), rating(ratings, criterion)))
                .toList());
    }

    private static int rating(Map<GoNoGoCriterion, Integer> ratings, GoNoGoCriterion criterion) {
        Integer rating = ratings.get(criterion);
        if (rating == null) {
            throw new IllegalStateException(criterion + " is not rated");
        }
        return rating;
    }

    /** Returns the sum in hundredths of a point: 10,000 at most. */
    public int hundredths() {
        return parts.stream().mapToInt(GoNoGoPart::hundredths).sum();
    }
}

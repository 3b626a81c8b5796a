package org.cordee.sourcing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.cordee.organisation.Candidate;

/**
 * One part of a candidate's score with its reason.
 *
 * @param value from 0 to 1 with {@value #SCALE} decimals
 * @param reason why it has this value, with its figures
 */
public record PartScore(RankingPart part, BigDecimal value, Candidate.Reason reason) {

    /** The decimals of parts and totals; rounded half up. */
    static final int SCALE = 4;

    static final BigDecimal NONE = of(0, 1);
    static final BigDecimal FULL = of(1, 1);

    public PartScore {
        if (value.scale() != SCALE || value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(part + " " + value);
        }
    }

    /** Returns the value as whole points of a hundred, rounded half up. */
    public int points() {
        return points(value);
    }

    static int points(BigDecimal value) {
        return value.movePointRight(2).setScale(0, RoundingMode.HALF_UP).intValueExact();
    }

    /** Returns a fraction from 0 to 1. */
    static BigDecimal of(long part, long whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), SCALE, RoundingMode.HALF_UP);
    }
}

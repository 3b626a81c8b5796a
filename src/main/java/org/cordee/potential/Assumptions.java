package org.cordee.potential;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.cordee.shared.Percentage;
import org.cordee.shared.RuleViolation;

/**
 * The assumptions with which the potential of a programme is computed. Its owner chooses them; the result names them.
 *
 * @param radius kilometres around the place of each purchase, 1 to 500
 * @param hourlyCost euros for one hour of work, 1.00 to 999.99
 * @param labourShare the part of an amount that pays for work, above 0
 * @param insertionShare the part of a structure's hours that its people in insertion or with a disability work,
 * where the structure states none
 * @param months the duration of a purchase whose line states none, 1 to 48
 */
@Embeddable
public record Assumptions(
        @Column(name = "radius") int radius,
        @Column(name = "hourly_cost") BigDecimal hourlyCost,
        @Column(name = "labour_share") Percentage labourShare,
        @Column(name = "insertion_share") Percentage insertionShare,
        @Column(name = "months") int months) {

    static final int WIDEST = 500;

    private static final BigDecimal LEAST_COST = BigDecimal.ONE;
    private static final BigDecimal HIGHEST_COST = new BigDecimal("999.99");

    /** @throws RuleViolation for a value outside its range, with the name of its field */
    public Assumptions {
        if (radius < 1 || radius > WIDEST) {
            throw RuleViolation.of("radius", "potential.assumption.radius", WIDEST);
        }
        if (hourlyCost.compareTo(LEAST_COST) < 0
                || hourlyCost.compareTo(HIGHEST_COST) > 0
                || hourlyCost.stripTrailingZeros().scale() > 2) {
            throw RuleViolation.of("hourlyCost", "potential.assumption.hourly-cost");
        }
        if (labourShare.equals(Percentage.ZERO)) {
            throw RuleViolation.of("labourShare", "potential.assumption.labour-share");
        }
        if (months < 1 || months > Schedule.LONGEST) {
            throw RuleViolation.of("months", "potential.assumption.months", Schedule.LONGEST);
        }
        hourlyCost = hourlyCost.setScale(2, RoundingMode.UNNECESSARY);
    }
}

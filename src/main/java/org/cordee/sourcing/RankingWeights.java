package org.cordee.sourcing;

import java.util.EnumMap;
import java.util.Map;
import org.cordee.shared.CollectedRefusals;
import org.cordee.shared.RuleViolation;

/**
 * How much each part of a score counts for one lead: whole numbers from 0, which leaves a part out, to
 * {@value #MOST}.
 */
public record RankingWeights(Map<RankingPart, Integer> values) {

    public static final int MOST = 5;

    /** The weights of a lead that has not moved any: the trade first, then what makes the work possible. */
    public static final RankingWeights DEFAULT = new RankingWeights(Map.of(
            RankingPart.COMPETENCE, 5,
            RankingPart.DISTANCE, 3,
            RankingPart.CAPACITY, 3,
            RankingPart.TARGETS, 3,
            RankingPart.REFERENCES, 1,
            RankingPart.ANSWERS, 1,
            RankingPart.CONFLICTS, 2));

    /**
     * Checks the weights; a part that is missing counts 0.
     *
     * @throws RuleViolation when a weight is not between 0 and {@value #MOST}, or all are 0
     */
    public RankingWeights {
        CollectedRefusals checks = new CollectedRefusals();
        Map<RankingPart, Integer> all = new EnumMap<>(RankingPart.class);
        int sum = 0;
        for (RankingPart part : RankingPart.values()) {
            int weight = values.getOrDefault(part, 0);
            if (weight < 0 || weight > MOST) {
                checks.refuse(RuleViolation.of(part.key(), "sourcing.weights.out-of-range", MOST));
            }
            sum += weight;
            all.put(part, weight);
        }
        if (sum == 0) {
            checks.refuse(RuleViolation.of("competence", "sourcing.weights.all-zero"));
        }
        checks.throwIfRefused();
        values = Map.copyOf(all);
    }

    /** Returns the weight of a part, 0 to {@value #MOST}. */
    public int of(RankingPart part) {
        return values.getOrDefault(part, 0);
    }

    /** Returns the same weights with another one for one part. */
    public RankingWeights with(RankingPart part, int weight) {
        Map<RankingPart, Integer> other = new EnumMap<>(values);
        other.put(part, weight);
        return new RankingWeights(other);
    }

    int sum() {
        return values.values().stream().mapToInt(Integer::intValue).sum();
    }
}

package org.cordee.sourcing.web;

import java.util.EnumMap;
import java.util.Map;
import org.cordee.shared.RuleViolation;
import org.cordee.sourcing.RankingPart;
import org.cordee.sourcing.RankingWeights;
import org.jspecify.annotations.Nullable;

/** How much each part counts, as the lead chose it; a part that is not sent counts 0. */
record WeightsForm(
        @Nullable Integer competence,
        @Nullable Integer distance,
        @Nullable Integer capacity,
        @Nullable Integer targets,
        @Nullable Integer references,
        @Nullable Integer answers,
        @Nullable Integer conflicts) {

    /**
     * Returns the weights.
     *
     * @param unreadable whether a value was no number
     * @throws RuleViolation when a weight is unreadable or out of its range, or all are 0
     */
    RankingWeights weights(boolean unreadable) {
        if (unreadable) {
            throw RuleViolation.of("competence", "sourcing.weights.out-of-range", RankingWeights.MOST);
        }
        Map<RankingPart, Integer> values = new EnumMap<>(RankingPart.class);
        put(values, RankingPart.COMPETENCE, competence);
        put(values, RankingPart.DISTANCE, distance);
        put(values, RankingPart.CAPACITY, capacity);
        put(values, RankingPart.TARGETS, targets);
        put(values, RankingPart.REFERENCES, references);
        put(values, RankingPart.ANSWERS, answers);
        put(values, RankingPart.CONFLICTS, conflicts);
        return new RankingWeights(values);
    }

    private static void put(Map<RankingPart, Integer> values, RankingPart part, @Nullable Integer weight) {
        if (weight != null) {
            values.put(part, weight);
        }
    }
}

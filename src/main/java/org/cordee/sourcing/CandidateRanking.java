package org.cordee.sourcing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.consortium.InvitationHistory;
import org.cordee.organisation.CandidateFacts;
import org.cordee.organisation.SlotRequirements;
import org.cordee.shared.MixedBits;

/**
 * Orders candidates by the weighted mean of their parts and by the rule of fairness. Knows no database. The same facts
 * on the same day give the same order: equal candidates are ordered by a hash of the slot and their organisation, so
 * that no alphabet and no number wins twice.
 *
 * @param slotId the slot or need, for the order of equal candidates
 */
record CandidateRanking(
        UUID slotId, SlotRequirements need, RankingWeights weights, FairnessRule rule, LocalDate today) {

    /** One candidate before its places are known. */
    private record Scored(
            CandidateFacts facts,
            InvitationHistory history,
            List<PartScore> parts,
            BigDecimal score,
            FairnessRule.Effect fairness,
            BigDecimal total,
            long drawn) {}

    private static final Comparator<Scored> BY_TRADE_AND_DRAW = Comparator.comparing((Scored one) ->
                    one.parts().get(RankingPart.COMPETENCE.ordinal()).value())
            .thenComparingLong(Scored::drawn)
            .reversed();

    private static final Comparator<Scored> BY_SCORE =
            Comparator.comparing(Scored::score).reversed().thenComparing(BY_TRADE_AND_DRAW);

    private static final Comparator<Scored> BY_TOTAL =
            Comparator.comparing(Scored::total).reversed().thenComparing(BY_TRADE_AND_DRAW);

    /**
     * Returns the candidates in the order that takes fairness into account.
     *
     * @param histories by organisation; who is missing was never invited
     */
    List<ScoredCandidate> rank(List<CandidateFacts> candidates, Map<UUID, InvitationHistory> histories) {
        List<Scored> scored = candidates.stream()
                .map(facts -> scored(
                        facts,
                        histories.getOrDefault(facts.organisationId(), InvitationHistory.none(facts.organisationId()))))
                .toList();
        Map<UUID, Integer> byScore = new HashMap<>();
        scored.stream().sorted(BY_SCORE).forEach(one -> byScore.put(one.facts().establishmentId(), byScore.size() + 1));
        List<ScoredCandidate> ranked = new ArrayList<>();
        scored.stream()
                .sorted(BY_TOTAL)
                .forEach(one -> ranked.add(new ScoredCandidate(
                        one.facts(),
                        one.history(),
                        one.parts(),
                        one.score(),
                        one.fairness(),
                        one.total(),
                        ranked.size() + 1,
                        byScore.getOrDefault(one.facts().establishmentId(), 0))));
        return ranked;
    }

    private Scored scored(CandidateFacts facts, InvitationHistory history) {
        List<PartScore> parts = ScoringParts.of(need, facts, history);
        BigDecimal score = mean(parts);
        FairnessRule.Effect effect = rule.effect(facts, history, score, ScoredCandidate.isAble(parts), today);
        BigDecimal total = score.add(effect.change()).max(PartScore.NONE).min(PartScore.FULL);
        return new Scored(facts, history, parts, score, effect, total, drawn(slotId, facts.organisationId()));
    }

    private BigDecimal mean(List<PartScore> parts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (PartScore part : parts) {
            sum = sum.add(part.value().multiply(BigDecimal.valueOf(weights.of(part.part()))));
        }
        return sum.divide(BigDecimal.valueOf(weights.sum()), PartScore.SCALE, RoundingMode.HALF_UP);
    }

    /** Draws a number for an organisation and a slot; neighbouring ids get numbers far from each other. */
    static long drawn(UUID slotId, UUID organisationId) {
        long number = MixedBits.of(slotId.getMostSignificantBits())
                ^ MixedBits.of(slotId.getLeastSignificantBits() + organisationId.getMostSignificantBits())
                ^ organisationId.getLeastSignificantBits();
        return MixedBits.of(number);
    }
}

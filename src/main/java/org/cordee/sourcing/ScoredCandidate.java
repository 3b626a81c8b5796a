package org.cordee.sourcing;

import java.math.BigDecimal;
import java.util.List;
import org.cordee.consortium.InvitationHistory;
import org.cordee.organisation.CandidateFacts;

/**
 * A candidate with its score and both of its places.
 *
 * @param score from 0 to 1, before the rule of fairness
 * @param fairness what the rule of fairness changes
 * @param total from 0 to 1, after the rule
 * @param place from 1, in the order that takes the rule into account
 * @param placeByScore from 1, in the order of the scores alone
 */
public record ScoredCandidate(
        CandidateFacts facts,
        InvitationHistory history,
        List<PartScore> parts,
        BigDecimal score,
        FairnessRule.Effect fairness,
        BigDecimal total,
        int place,
        int placeByScore) {

    /** Returns the score before the rule as whole points of a hundred. */
    public int scorePoints() {
        return PartScore.points(score);
    }

    /** Returns the total as whole points of a hundred. */
    public int totalPoints() {
        return PartScore.points(total);
    }

    /** Returns one part of the score. */
    public PartScore part(RankingPart part) {
        return parts.get(part.ordinal());
    }

    /** Tells whether it can do the work: an activity or words match, and nothing known stands against it. */
    boolean isAble() {
        return isAble(parts);
    }

    static boolean isAble(List<PartScore> parts) {
        return parts.get(RankingPart.COMPETENCE.ordinal()).value().signum() > 0
                && parts.get(RankingPart.CONFLICTS.ordinal()).value().signum() > 0
                && !parts.get(RankingPart.CAPACITY.ordinal()).reason().key().endsWith(".capacity.none");
    }
}

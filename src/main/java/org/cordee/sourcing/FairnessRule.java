package org.cordee.sourcing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.cordee.consortium.InvitationHistory;
import org.cordee.organisation.Candidate;
import org.cordee.organisation.CandidateFacts;
import org.jspecify.annotations.Nullable;

/**
 * The public rule by which invitations are spread. It adds points to newcomers and takes points from those who are
 * asked often; it never changes the order of two candidates whose scores are further apart than both together, and adds
 * nothing to a candidate that cannot do the work.
 *
 * @param newcomerPoints what a newcomer gets, in points of a hundred
 * @param newcomerMonths how long an organisation is new in the directory
 * @param freeInvitations the invitations of twelve months that cost nothing
 * @param pointsPerInvitation what each further one costs
 * @param mostLowered the most that invitations cost
 * @param floor the points that a candidate must have by itself to be raised
 * @param mostToTen the ceiling for the share of invitations that go to the ten most invited, in per cent
 */
public record FairnessRule(
        int newcomerPoints,
        int newcomerMonths,
        int freeInvitations,
        int pointsPerInvitation,
        int mostLowered,
        int floor,
        int mostToTen) {

    /** The invitations after which an organisation is no newcomer any more. */
    private static final int MOST_OF_A_NEWCOMER = 1;

    /**
     * The effect of the rule on one candidate.
     *
     * @param change added to the score, negative when the candidate is asked often
     * @param reason null when nothing changes
     */
    public record Effect(BigDecimal change, Candidate.@Nullable Reason reason) {

        static final Effect NONE = new Effect(PartScore.NONE, null);

        /** Returns the change as whole points of a hundred. */
        public int points() {
            return PartScore.points(change);
        }
    }

    /**
     * Returns the effect on a candidate.
     *
     * @param score of the candidate before the rule, from 0 to 1
     * @param able whether it can do the work: an activity or words match and nothing known stands against it
     */
    Effect effect(CandidateFacts facts, InvitationHistory history, BigDecimal score, boolean able, LocalDate today) {
        int paid = Math.max(0, history.asked() - freeInvitations);
        int lowered = (int) Math.min(mostLowered, (long) paid * pointsPerInvitation);
        if (lowered > 0) {
            return new Effect(points(-lowered), reason(false, "asked-often", history.asked(), lowered));
        }
        if (!able || score.compareTo(points(floor)) < 0 || newcomerPoints == 0) {
            return Effect.NONE;
        }
        if (history.askedBefore() == 0) {
            return new Effect(points(newcomerPoints), reason(true, "never-asked", newcomerPoints));
        }
        boolean isNew = facts.registeredOn().isAfter(today.minusMonths(newcomerMonths));
        return isNew && history.asked() <= MOST_OF_A_NEWCOMER
                ? new Effect(points(newcomerPoints), reason(true, "new", newcomerPoints))
                : Effect.NONE;
    }

    private static BigDecimal points(int points) {
        return PartScore.of(points, 100);
    }

    private static Candidate.Reason reason(boolean strong, String why, Object... arguments) {
        return new Candidate.Reason("sourcing.fairness." + why, strong, List.of(arguments));
    }
}

package org.cordee.sourcing;

import java.util.List;
import java.util.UUID;
import org.cordee.organisation.CandidateFacts;
import org.cordee.organisation.search.PublishedSolutions.SolutionLine;
import org.cordee.sourcing.ReadingSlotRanking.DeclaredInterests.DeclaredInterest;
import org.jspecify.annotations.Nullable;

/**
 * The ranked candidates of one slot.
 *
 * @param candidates the first of those that the filter accepts, in the chosen order
 * @param listed those on the list of the slot, in the lead's order
 * @param named those that the lead searched by name or number
 * @param opportunityId the open opportunity of the slot; null when it is not shared
 * @param interested those that answered it and wait for the lead, the earliest first
 * @param setAside those that a rule excludes
 * @param found how many candidates the filter accepts
 * @param cut whether more organisations match than are scored
 * @param placed whether the place of the work is known, so that distances can be computed
 * @param fair whether the order takes the rule of fairness into account
 * @param spread null until it was recorded once
 * @param missing null when somebody with capacity is near, or no place is known
 * @param solutions published solutions that suit the slot, the best first
 */
public record SlotRanking(
        List<ScoredCandidate> candidates,
        List<ScoredCandidate> listed,
        List<ScoredCandidate> named,
        @Nullable UUID opportunityId,
        List<InterestedCandidate> interested,
        List<CandidateFacts> setAside,
        int found,
        boolean cut,
        boolean placed,
        boolean fair,
        RankingWeights weights,
        @Nullable SpreadOfInvitations spread,
        @Nullable MissingNearby missing,
        List<SolutionLine> solutions) {

    /** A structure that said that it is interested, with its score. */
    public record InterestedCandidate(ScoredCandidate candidate, DeclaredInterest interest) {}
}

package org.cordee.sourcing;

import org.cordee.organisation.OrganisationKind;
import org.jspecify.annotations.Nullable;

/**
 * What a lead wants to see of a ranking.
 *
 * @param kind only candidates of this kind; null for all
 * @param within only candidates at most so many kilometres away; null for all
 * @param fair whether the order takes the rule of fairness into account
 * @param typed a name, SIREN or SIRET that the lead searches itself; empty for none
 */
public record RankingQuestion(
        @Nullable OrganisationKind kind, @Nullable Integer within, boolean fair, String typed) {

    boolean accepts(ScoredCandidate candidate) {
        Integer kilometres = candidate.facts().kilometres();
        return (kind == null || candidate.facts().kinds().contains(kind))
                && (within == null || (kilometres != null && kilometres <= within));
    }
}

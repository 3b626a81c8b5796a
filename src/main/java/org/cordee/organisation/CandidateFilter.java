package org.cordee.organisation;

import org.jspecify.annotations.Nullable;

/**
 * Narrows a list of candidates.
 *
 * @param kind only candidates of this kind; null for all
 * @param kilometres only candidates at most this far from the place of the work; null for all
 */
public record CandidateFilter(
        @Nullable OrganisationKind kind, @Nullable Integer kilometres) {

    public static final CandidateFilter ALL = new CandidateFilter(null, null);

    boolean accepts(Candidate candidate) {
        Integer distance = candidate.kilometres();
        return (kind == null || candidate.kinds().contains(kind))
                && (kilometres == null || (distance != null && distance <= kilometres));
    }
}

package org.cordee.organisation;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Finds the establishments that could do a work. The search of the directory implements it, with the index of this
 * node: its cost grows with the number of enterprises of the same CPV division, not with the size of the directory.
 */
public interface FindingCandidates {

    /** The most candidates that are scored for one slot. */
    int MOST = 200;

    /**
     * Returns the most relevant candidates, each organisation once with its best establishment, the best first.
     * Relevant are the depth at which an activity lies in the branch of the need, the words of the need, nearness in
     * bands, and a wanted kind. Equal ones are drawn by a hash of the id and the organisation, so that neither
     * the alphabet nor the order of the index decides who is cut.
     *
     * @param words the work in the lead's words; at most eight of them count
     * @param draw the same id always gives the same list
     * @param most at most {@value #MOST}
     */
    List<FoundCandidate> find(SlotRequirements need, String words, UUID draw, int most);

    /**
     * Returns all establishments of some organisations with their distance and the words that match, in no particular
     * order; those without any relevant activity too.
     */
    List<FoundCandidate> among(SlotRequirements need, String words, Collection<UUID> organisationIds);
}

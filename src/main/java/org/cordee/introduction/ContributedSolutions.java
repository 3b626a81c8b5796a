package org.cordee.introduction;

import java.util.Optional;
import java.util.UUID;

/** Knows the published solutions of booklets, from which an introduction may begin; the room of the booklets answers. */
public interface ContributedSolutions {

    /**
     * Returns the title of a solution; empty unless this organisation contributed it and it is published now.
     *
     * @param contributorId the organisation that contributed it
     */
    Optional<String> titleOf(UUID entryId, UUID contributorId);
}

package org.cordee.consortium.share;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The proposal that is open and who has to answer it: one member stands for each organisation besides the lead. */
public record ShareRound(UUID proposalId, List<Answerer> answerers, Instant dueAt) {

    public ShareRound {
        answerers = List.copyOf(answerers);
    }

    /** Who answers. */
    public record Answerer(UUID memberId, UUID organisationId) {}
}

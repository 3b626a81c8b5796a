package org.cordee.consortium.proposal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The proposal that is open and who has to answer it: one member stands for each organisation besides the lead.
 *
 * @param remindAt when whoever has not answered is reminded; not before the window ends where it is short
 */
public record ShareRound(UUID proposalId, List<Answerer> answerers, Instant dueAt, Instant remindAt) {

    public ShareRound {
        answerers = List.copyOf(answerers);
    }

    /** Who answers. */
    public record Answerer(UUID memberId, UUID organisationId) {}
}

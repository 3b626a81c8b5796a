package org.cordee.consortium.shares;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The open proposal and the members that have to answer it: one member represents each organisation except the lead.
 *
 * @param remindAt when a member without an answer is reminded; not before the end of the window where the window is
 * short
 */
public record ShareRound(UUID proposalId, List<Answerer> answerers, Instant dueAt, Instant remindAt) {

    public ShareRound {
        answerers = List.copyOf(answerers);
    }

    /** A member that has to answer for its organisation. */
    public record Answerer(UUID memberId, UUID organisationId) {}
}

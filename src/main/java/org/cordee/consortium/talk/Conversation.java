package org.cordee.consortium.talk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation: of all members of a consortium, or of its lead and one candidate.
 *
 * @param invitationId the candidate's invitation; null for the conversation of the members
 */
record Conversation(UUID consortiumId, @Nullable UUID invitationId) {

    static Conversation ofMembers(UUID consortiumId) {
        return new Conversation(consortiumId, null);
    }

    /** Returns the id under which its messages are stored: the invitation's, or else the consortium's. */
    UUID id() {
        return invitationId == null ? consortiumId : invitationId;
    }
}

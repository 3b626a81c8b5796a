package org.cordee.consortium.talk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;

/**
 * A page of a conversation as one reader sees it.
 *
 * @param invitationId the invitation that the lead and the candidate talk about; null for the members
 * @param candidateName null for the members
 * @param lead whether the reader acts for the lead
 * @param since when a member joined, whose messages begin then; null for all other readers
 * @param closed the message key of the reason why nobody may write; null when the reader may write
 * @param messages the newest first
 */
public record ConversationView(
        UUID consortiumId,
        @Nullable UUID invitationId,
        String consortiumName,
        String leadName,
        @Nullable String candidateName,
        boolean lead,
        @Nullable Instant since,
        @Nullable String closed,
        Page<Line> messages) {

    /**
     * One message.
     *
     * @param person the author's name; null for a guest, whose organisation alone is shown
     * @param own whether the reader acts for the author's organisation
     */
    public record Line(
            UUID id, String organisation, @Nullable String person, boolean own, Instant at, String words) {}
}

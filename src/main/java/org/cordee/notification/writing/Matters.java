package org.cordee.notification.writing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.notification.Recipient;
import org.jspecify.annotations.Nullable;

/** What this room reads of the others to write a letter. */
public interface Matters {

    /** @param invitationId the invitation the letter speaks of, or null */
    Matter of(UUID consortiumId, @Nullable UUID invitationId);

    /** The organisations taking part, the lead first. */
    List<UUID> memberOrganisations(UUID consortiumId);

    /** What a thing of the grouping is called, such as a section; empty where it has no name of its own. */
    String heading(UUID subjectId);

    /** What a slot looks for, in the lead's words. */
    String need(UUID slotId);

    Map<UUID, String> names(Collection<UUID> organisationIds);

    /** A candidate whose invitation is out and not at its end; no due date once it has answered. */
    record Candidate(
            UUID organisationId,
            UUID invitationId,
            @Nullable Instant answerDueAt) {}

    List<Candidate> candidates(UUID consortiumId);

    boolean isOpen(UUID invitationId);

    /** Until when the candidate may answer. */
    Instant answerDueAt(UUID invitationId);

    /** The colleague an invitation was passed on to. */
    Recipient forwarded(UUID forwardId);
}

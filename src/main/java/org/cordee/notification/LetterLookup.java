package org.cordee.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the data for a letter from other rooms. */
interface LetterLookup {

    /**
     * Returns the data of a consortium.
     *
     * @param invitationId the invitation the letter is about, or null
     */
    ConsortiumBrief of(UUID consortiumId, @Nullable UUID invitationId);

    /** Checks that the organisation was made for the demonstration or a simulation. */
    boolean isInvented(UUID organisationId);

    /** Returns the organisations of the members, the lead first. */
    List<UUID> memberOrganisations(UUID consortiumId);

    /**
     * Returns the organisations of the members that may read what the grouping shares: without those that have not
     * signed the confidentiality undertaking yet. The lead is the first.
     */
    List<UUID> dataRoomReaders(UUID consortiumId);

    /** Returns the title of a part of the consortium's work, such as a section; empty where it has no title. */
    String heading(UUID subjectId);

    /** Returns the requirement of a slot, as the lead wrote it. */
    String need(UUID slotId);

    Map<UUID, String> names(Collection<UUID> organisationIds);

    /** Returns the names of consortia by id with one statement; unknown ids are left out. */
    Map<UUID, String> consortiumNames(Collection<UUID> consortiumIds);

    /** A candidate with an open invitation; without a due date when it has answered. */
    record OpenCandidate(
            UUID organisationId,
            UUID invitationId,
            @Nullable Instant answerDueAt) {}

    List<OpenCandidate> candidates(UUID consortiumId);

    boolean isOpen(UUID invitationId);

    /** Returns the due date for the candidate's answer. */
    Instant answerDueAt(UUID invitationId);

    /** Returns the organisation to which the invitation was sent. */
    UUID invited(UUID invitationId);

    /** Returns the colleague to whom an invitation was forwarded. */
    Recipient forwardRecipient(UUID forwardId);
}

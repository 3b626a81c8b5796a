package org.cordee.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.application.piece.Answer;
import org.cordee.application.piece.Piece;
import org.cordee.shared.ConsortiumFact;
import org.cordee.shared.Stamp;

/** What happens to the evidence of the members of a grouping: ids, codes and dates only. */
public sealed interface ApplicationEvent extends ConsortiumFact {

    UUID evidenceFileId();

    /** Whose evidence it is. */
    UUID organisationId();

    record EvidenceAsked(Stamp stamp, UUID evidenceFileId, UUID organisationId, Instant dueAt)
            implements ApplicationEvent {}

    /** The deadline of the grouping moved while the member is waited for. */
    record EvidenceDatesMoved(Stamp stamp, UUID evidenceFileId, UUID organisationId, Instant dueAt)
            implements ApplicationEvent {}

    record EvidenceReminderSent(Stamp stamp, UUID evidenceFileId, UUID organisationId, Instant dueAt)
            implements ApplicationEvent {}

    record PieceProvided(Stamp stamp, UUID evidenceFileId, UUID organisationId, Piece piece, Answer answer)
            implements ApplicationEvent {}

    /** @param lead it is the lead's own, which confirms it */
    record EvidenceHandedIn(
            Stamp stamp, UUID evidenceFileId, UUID organisationId, int round, boolean lead, Instant checkDueAt)
            implements ApplicationEvent {}

    /**
     * @param round how often corrections were asked for, this time included
     * @param pieces on which the lead said something
     */
    record CorrectionsAsked(
            Stamp stamp,
            UUID evidenceFileId,
            UUID organisationId,
            int round,
            List<Piece> pieces,
            Instant dueAt,
            Instant remindAt)
            implements ApplicationEvent {}

    record EvidenceAccepted(Stamp stamp, UUID evidenceFileId, UUID organisationId) implements ApplicationEvent {}

    /** A piece that was accepted and will have expired was handed in again. */
    record EvidenceRenewed(Stamp stamp, UUID evidenceFileId, UUID organisationId, Piece piece)
            implements ApplicationEvent {}

    /**
     * Something accepted will have expired: the member is asked for newer pieces.
     *
     * @param dueAt by when to freeze
     */
    record RenewalAwaited(Stamp stamp, UUID evidenceFileId, UUID organisationId, List<Piece> pieces, Instant dueAt)
            implements ApplicationEvent {}

    /** Everything asked for was handed in again, it need not be any more, or the bid is frozen. */
    record RenewalNotAwaited(Stamp stamp, UUID evidenceFileId, UUID organisationId) implements ApplicationEvent {}

    record RenewalAccepted(Stamp stamp, UUID evidenceFileId, UUID organisationId) implements ApplicationEvent {}

    /** What was accepted before goes on counting. */
    record RenewalRefused(Stamp stamp, UUID evidenceFileId, UUID organisationId, List<Piece> pieces)
            implements ApplicationEvent {}

    /**
     * Which cases they are, only the member knows.
     *
     * @param none it is in none
     */
    record ExclusionsDeclared(Stamp stamp, UUID evidenceFileId, UUID organisationId, boolean none)
            implements ApplicationEvent {}

    /**
     * A member hands on what one of its subcontractors declares.
     *
     * @param none it is in no case
     */
    record SubcontractorExclusionsDeclared(
            Stamp stamp, UUID evidenceFileId, UUID organisationId, UUID subcontractorId, boolean none)
            implements ApplicationEvent {}

    /** The lead goes on without what is missing. */
    record EvidenceWaived(Stamp stamp, UUID evidenceFileId, UUID organisationId) implements ApplicationEvent {}
}

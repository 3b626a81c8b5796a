package org.cordee.evidence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.shared.ConsortiumFact;
import org.cordee.shared.EventHeader;

/** The events about the evidence of a consortium's members. They contain only ids, codes and dates. */
public sealed interface ApplicationEvent extends ConsortiumFact {

    UUID evidenceFileId();

    /** Returns the organisation whose evidence it is. */
    UUID organisationId();

    record EvidenceAsked(EventHeader stamp, UUID evidenceFileId, UUID organisationId, Instant dueAt)
            implements ApplicationEvent {}

    /** The consortium's deadline moved while the member was asked for evidence, so its date moved too. */
    record EvidenceDatesMoved(EventHeader stamp, UUID evidenceFileId, UUID organisationId, Instant dueAt)
            implements ApplicationEvent {}

    record EvidenceReminderSent(EventHeader stamp, UUID evidenceFileId, UUID organisationId, Instant dueAt)
            implements ApplicationEvent {}

    /**
     * The lead asked a member for what its candidature lacks.
     *
     * @param facts what the member has not given
     */
    record AnswersAsked(EventHeader stamp, UUID evidenceFileId, UUID organisationId, List<CandidatureView.Fact> facts)
            implements ApplicationEvent {}

    record PieceProvided(EventHeader stamp, UUID evidenceFileId, UUID organisationId, Piece piece, PieceAnswer answer)
            implements ApplicationEvent {}

    /**
     * A member handed its evidence in.
     *
     * @param lead true for the lead's own evidence, which the lead itself confirms
     */
    record EvidenceHandedIn(
            EventHeader stamp, UUID evidenceFileId, UUID organisationId, int round, boolean lead, Instant checkDueAt)
            implements ApplicationEvent {}

    /**
     * The lead asked for corrections.
     *
     * @param round how often corrections were asked for, this time included
     * @param pieces the pieces that the lead commented on
     */
    record CorrectionsAsked(
            EventHeader stamp,
            UUID evidenceFileId,
            UUID organisationId,
            int round,
            List<Piece> pieces,
            Instant dueAt,
            Instant remindAt)
            implements ApplicationEvent {}

    record EvidenceAccepted(EventHeader stamp, UUID evidenceFileId, UUID organisationId) implements ApplicationEvent {}

    /** The member handed in again an accepted piece that will have expired. */
    record EvidenceRenewed(EventHeader stamp, UUID evidenceFileId, UUID organisationId, Piece piece)
            implements ApplicationEvent {}

    /**
     * Accepted pieces will have expired, so the member is asked for newer ones.
     *
     * @param dueAt the date by which the bid should be frozen
     */
    record RenewalAwaited(
            EventHeader stamp, UUID evidenceFileId, UUID organisationId, List<Piece> pieces, Instant dueAt)
            implements ApplicationEvent {}

    /** The member is no longer asked for renewals: all were handed in, none is needed now, or the bid is frozen. */
    record RenewalNotAwaited(EventHeader stamp, UUID evidenceFileId, UUID organisationId) implements ApplicationEvent {}

    record RenewalAccepted(EventHeader stamp, UUID evidenceFileId, UUID organisationId) implements ApplicationEvent {}

    /** The lead refused the renewed pieces. The pieces accepted before stay valid. */
    record RenewalRefused(EventHeader stamp, UUID evidenceFileId, UUID organisationId, List<Piece> pieces)
            implements ApplicationEvent {}

    /**
     * The member declared its exclusion grounds. The event does not name them, because only the member may know them.
     *
     * @param none true when no ground applies to the member
     */
    record ExclusionsDeclared(EventHeader stamp, UUID evidenceFileId, UUID organisationId, boolean none)
            implements ApplicationEvent {}

    /**
     * A member passed on the declaration of one of its subcontractors.
     *
     * @param none true when no exclusion ground applies to the subcontractor
     */
    record SubcontractorExclusionsDeclared(
            EventHeader stamp, UUID evidenceFileId, UUID organisationId, UUID subcontractorId, boolean none)
            implements ApplicationEvent {}

    /** The lead waived the missing evidence of a member. */
    record EvidenceWaived(EventHeader stamp, UUID evidenceFileId, UUID organisationId) implements ApplicationEvent {}

    /** A member stated facts about itself for the official forms: turnovers, bank accounts, insurance. */
    record CandidateDataStated(EventHeader stamp, UUID evidenceFileId, UUID organisationId)
            implements ApplicationEvent {}

    /** A member stated its answers for the ESPD of all its consortia. The event does not name them. */
    record EspdAnswersStated(EventHeader stamp, UUID evidenceFileId, UUID organisationId) implements ApplicationEvent {}

    /**
     * A member confirmed an ESPD response, which its lead may read from now on.
     *
     * @param responderId the organisation that responds: the member, or an operator on which it relies
     */
    record EspdResponseConfirmed(EventHeader stamp, UUID evidenceFileId, UUID organisationId, UUID responderId)
            implements ApplicationEvent {}
}

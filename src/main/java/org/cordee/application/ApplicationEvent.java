package org.cordee.application;

import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.ConsortiumFact;
import org.cordee.shared.Stamp;

/** What happens to the evidence of the members of a grouping: ids, codes and dates only. */
public sealed interface ApplicationEvent extends ConsortiumFact {

    UUID evidenceFileId();

    /** Whose evidence it is. */
    UUID organisationId();

    record EvidenceAsked(Stamp stamp, UUID evidenceFileId, UUID organisationId, Instant dueAt)
            implements ApplicationEvent {}

    record EvidenceReminderSent(Stamp stamp, UUID evidenceFileId, UUID organisationId, Instant dueAt)
            implements ApplicationEvent {}

    record PieceProvided(Stamp stamp, UUID evidenceFileId, UUID organisationId, Piece piece, Answer answer)
            implements ApplicationEvent {}

    /** @param settled nobody has to check it: the lead's own */
    record EvidenceHandedIn(
            Stamp stamp, UUID evidenceFileId, UUID organisationId, int round, boolean settled, Instant checkDueAt)
            implements ApplicationEvent {}

    /** @param round how often corrections were asked for, this time included */
    record CorrectionsAsked(
            Stamp stamp, UUID evidenceFileId, UUID organisationId, int round, Instant dueAt, Instant remindAt)
            implements ApplicationEvent {}

    record EvidenceAccepted(Stamp stamp, UUID evidenceFileId, UUID organisationId) implements ApplicationEvent {}

    /** The lead goes on without what is missing. */
    record EvidenceWaived(Stamp stamp, UUID evidenceFileId, UUID organisationId) implements ApplicationEvent {}
}

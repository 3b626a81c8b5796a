package org.cordee.agreement;

import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.ConsortiumFact;
import org.cordee.shared.EventHeader;

/** Events of a consortium's agreement and its powers of attorney. They carry ids, codes and dates only. */
public sealed interface AgreementEvent extends ConsortiumFact {

    /** A party answered in its turn. The organisation of the event is that party. */
    sealed interface SignatureEvent extends AgreementEvent {

        UUID agreementId();

        UUID signatureId();

        UUID organisationId();
    }

    /**
     * A version was sent to the parties for signature.
     *
     * @param number counts the versions of one attempt from 1
     */
    record AgreementReleased(EventHeader stamp, UUID agreementId, int number) implements AgreementEvent {}

    record SignatureAwaited(EventHeader stamp, UUID agreementId, UUID signatureId, UUID organisationId, Instant dueAt)
            implements AgreementEvent {}

    record SignatureReminderSent(
            EventHeader stamp, UUID agreementId, UUID signatureId, UUID organisationId, Instant dueAt)
            implements AgreementEvent {}

    record AgreementApproved(
            EventHeader stamp, UUID agreementId, UUID signatureId, UUID organisationId, String textSha256)
            implements SignatureEvent {}

    /**
     * @param last true when this is one change too many: the lead decides what follows instead of writing another
     * version
     */
    record AgreementSentBack(EventHeader stamp, UUID agreementId, UUID signatureId, UUID organisationId, boolean last)
            implements SignatureEvent {}

    record AgreementRefused(EventHeader stamp, UUID agreementId, UUID signatureId, UUID organisationId)
            implements SignatureEvent {}

    /** The party did not answer in time. The event is not an act of the party. */
    record SignatureLapsed(EventHeader stamp, UUID agreementId, UUID signatureId, UUID organisationId)
            implements AgreementEvent {}

    /** Every party has signed, the lead last. */
    record AgreementConcluded(EventHeader stamp, UUID agreementId) implements AgreementEvent {}

    record AgreementArbitrated(EventHeader stamp, UUID agreementId, AgreementArbitration decision)
            implements AgreementEvent {}

    /**
     * The lead added a document that shows that a member failed.
     *
     * @param organisationId the member
     */
    record DropoutDocumentAdded(EventHeader stamp, UUID documentId, UUID organisationId) implements AgreementEvent {}

    record PowerAwaited(EventHeader stamp, UUID powerId, UUID organisationId, Instant dueAt)
            implements AgreementEvent {}

    record PowerReminderSent(EventHeader stamp, UUID powerId, UUID organisationId, Instant dueAt)
            implements AgreementEvent {}

    /** @param late true when the power was given after its due date: the process no longer waits for it */
    record PowerGranted(EventHeader stamp, UUID powerId, UUID organisationId, String textSha256, boolean late)
            implements AgreementEvent {}
}

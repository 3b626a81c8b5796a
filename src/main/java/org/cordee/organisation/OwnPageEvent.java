package org.cordee.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cordee.shared.EventHeader;
import org.cordee.shared.PlatformFact;

/** The events of the page that an organisation keeps itself. */
public sealed interface OwnPageEvent extends PlatformFact {

    UUID organisationId();

    /**
     * Somebody asked for the link to the page; it goes to its people and to a proven address, never to another one.
     *
     * @param day the day in Paris, because an organisation gets one such letter a day
     * @param expiresAt the end of the link
     */
    record PageLinkAsked(EventHeader stamp, UUID organisationId, LocalDate day, Instant expiresAt)
            implements OwnPageEvent {}

    /** A coordinator confirmed that the contact address of an establishment belongs to its organisation. */
    record AddressConfirmed(EventHeader stamp, UUID organisationId, UUID establishmentId) implements OwnPageEvent {}

    /** The organisation updated its page, or said that nothing has changed. */
    record PageUpdated(EventHeader stamp, UUID organisationId, boolean changed) implements OwnPageEvent {}

    /** The organisation wants no reminders about its page any more, or wants them again. */
    record PageRemindersChosen(EventHeader stamp, UUID organisationId, boolean wanted) implements OwnPageEvent {}

    /** The organisation published a photograph on its page. */
    record PhotoPublished(EventHeader stamp, UUID organisationId, UUID documentId) implements OwnPageEvent {}

    /** The organisation, or who maintains the directory, removed a photograph from the page. */
    record PhotoRemoved(EventHeader stamp, UUID organisationId, UUID documentId) implements OwnPageEvent {}

    /**
     * The organisation named a contract that it performed, or changed what it says of it.
     *
     * @param attested true when there is an attestation
     */
    record ReferenceStated(EventHeader stamp, UUID organisationId, UUID referenceId, boolean attested)
            implements OwnPageEvent {}

    /** The organisation removed a reference from its page. */
    record ReferenceRemoved(EventHeader stamp, UUID organisationId, UUID referenceId) implements OwnPageEvent {}

    /** The page was not confirmed for a while. */
    record PageUpdateDue(EventHeader stamp, UUID organisationId, Instant expiresAt) implements OwnPageEvent {}

    /**
     * A proof lapses soon.
     *
     * @param proof the kind that is proven: that of the convention, or ESUS
     * @param lapsesOn its last day
     * @param wave 1 or 2: no proof is reminded more often
     */
    record ProofLapsing(
            EventHeader stamp,
            UUID organisationId,
            OrganisationKind proof,
            LocalDate lapsesOn,
            int wave,
            Instant expiresAt)
            implements OwnPageEvent {}
}

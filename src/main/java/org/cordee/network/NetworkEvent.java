package org.cordee.network;

import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.EventHeader;
import org.cordee.shared.PlatformFact;

/** The events of networks, with ids, codes and dates only: no name, no text of a scheme and no answer. */
public sealed interface NetworkEvent extends PlatformFact {

    /** Returns the organisation that heads the network. */
    UUID networkId();

    record NetworkMemberInvited(EventHeader stamp, UUID memberId, UUID networkId, UUID organisationId, Instant answerBy)
            implements NetworkEvent {}

    record NetworkMemberJoined(
            EventHeader stamp, UUID memberId, UUID networkId, UUID organisationId, NamingConsent naming)
            implements NetworkEvent {}

    record NetworkInvitationDeclined(EventHeader stamp, UUID memberId, UUID networkId, UUID organisationId)
            implements NetworkEvent {}

    record NamingConsentChanged(
            EventHeader stamp, UUID memberId, UUID networkId, UUID organisationId, NamingConsent naming)
            implements NetworkEvent {}

    record NetworkMemberLeft(EventHeader stamp, UUID memberId, UUID networkId, UUID organisationId)
            implements NetworkEvent {}

    record NetworkMemberRemoved(EventHeader stamp, UUID memberId, UUID networkId, UUID organisationId)
            implements NetworkEvent {}

    /** The list of named members left the product as a file of so many rows. */
    record NetworkMembersExported(EventHeader stamp, UUID networkId, int rows, String format) implements NetworkEvent {}

    /** A draft of a scheme was kept or changed. */
    record SchemeDrafted(EventHeader stamp, UUID schemeId, UUID networkId) implements NetworkEvent {}

    record SchemeForgotten(EventHeader stamp, UUID schemeId, UUID networkId) implements NetworkEvent {}

    record SchemePublished(EventHeader stamp, UUID schemeId, UUID networkId, Instant closesAt)
            implements NetworkEvent {}

    /** The network ended its call before its closing date. */
    record SchemeClosed(EventHeader stamp, UUID schemeId, UUID networkId) implements NetworkEvent {}

    /** An open scheme reached one member. */
    record SchemeRelayed(
            EventHeader stamp, UUID recipientId, UUID schemeId, UUID networkId, UUID organisationId, Instant closesAt)
            implements NetworkEvent {}

    /** A member that has not answered is reminded; the wave is 1 or 2. */
    record SchemeReminded(
            EventHeader stamp,
            UUID recipientId,
            UUID schemeId,
            UUID networkId,
            UUID organisationId,
            Instant closesAt,
            int wave)
            implements NetworkEvent {}

    record SchemeAnswered(EventHeader stamp, UUID recipientId, UUID schemeId, UUID networkId, UUID organisationId)
            implements NetworkEvent {}

    /** The answers to a scheme left the product as a file of so many rows. */
    record SchemeAnswersExported(EventHeader stamp, UUID schemeId, UUID networkId, int rows, String format)
            implements NetworkEvent {}
}

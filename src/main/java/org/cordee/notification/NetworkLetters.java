package org.cordee.notification;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.cordee.network.AnsweringScheme;
import org.cordee.network.JoiningNetwork;
import org.cordee.network.NetworkEvent.NetworkMemberInvited;
import org.cordee.network.NetworkEvent.SchemeRelayed;
import org.cordee.network.NetworkEvent.SchemeReminded;
import org.cordee.network.ReadingSchemes;
import org.cordee.notification.Occasion.Link;
import org.cordee.shared.EventHeader;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Sends an organisation the invitation of a network, and a member the schemes that its network relays. */
@Component
class NetworkLetters {

    private static final String LISTENER_ID = "org.cordee.notification.NetworkLetters.on";

    private final WritingLetters writing;
    private final ReadingSchemes schemes;

    NetworkLetters(WritingLetters writing, ReadingSchemes schemes) {
        this.writing = writing;
        this.schemes = schemes;
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.network.NetworkEvent$NetworkMemberInvited)")
    void on(NetworkMemberInvited event) {
        Occasion occasion = Occasion.of(LetterKind.NETWORK_INVITED, event.eventId(), EventHeader.NO_CONSORTIUM)
                .naming(event.networkId())
                .due(event.answerBy())
                .leadingTo("/networks/" + event.memberId())
                .with(new Link(JoiningNetwork.LINK_PURPOSE, event.memberId(), event.answerBy(), true));
        writing.write(occasion, event.organisationId());
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.network.NetworkEvent$SchemeRelayed)")
    void on(SchemeRelayed event) {
        write(
                about(LetterKind.SCHEME_RELAYED, event.schemeId(), event.recipientId(), event.closesAt())
                        .naming(event.networkId()),
                event.recipientId(),
                event.organisationId());
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.network.NetworkEvent$SchemeReminded)")
    void on(SchemeReminded event) {
        write(
                about(LetterKind.SCHEME_REMINDER, event.schemeId(), event.recipientId(), event.closesAt())
                        .naming(event.networkId())
                        .round(event.wave()),
                event.recipientId(),
                event.organisationId());
    }

    /** Writes to a member that has not answered, while the scheme takes answers. */
    private void write(Occasion occasion, UUID recipientId, UUID organisationId) {
        if (schemes.isAwaited(recipientId)) {
            writing.write(occasion, organisationId);
        }
    }

    private Occasion about(LetterKind kind, UUID schemeId, UUID recipientId, Instant closesAt) {
        return Occasion.of(kind, recipientId, EventHeader.NO_CONSORTIUM)
                .due(closesAt)
                .showing(schemes.titleOf(schemeId)
                        .map(title -> Map.of(FactKind.SCHEME, title))
                        .orElse(Map.of()))
                .leadingTo("/schemes/" + schemeId)
                .with(new Link(AnsweringScheme.LINK_PURPOSE, recipientId, closesAt, true));
    }
}

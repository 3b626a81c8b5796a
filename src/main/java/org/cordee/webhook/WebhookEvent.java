package org.cordee.webhook;

import java.util.Set;
import java.util.UUID;
import org.cordee.shared.AddressedFact;
import org.cordee.shared.EventHeader;
import org.cordee.shared.PlatformFact;

/** The events of webhooks. They carry no address of a receiver and no secret. */
public sealed interface WebhookEvent extends PlatformFact {

    UUID webhookId();

    record WebhookRegistered(EventHeader stamp, UUID webhookId) implements WebhookEvent {}

    /** The receiver or the kinds of the webhook changed. */
    record WebhookChanged(EventHeader stamp, UUID webhookId) implements WebhookEvent {}

    /** The webhook got a new secret. */
    record SecretRotated(EventHeader stamp, UUID webhookId) implements WebhookEvent {}

    /**
     * A webhook was paused, and sends nothing until a person resumes it.
     *
     * @param ownerId the organisation, or {@link AddressedFact#PLATFORM}
     */
    record WebhookPaused(EventHeader stamp, UUID webhookId, UUID ownerId, PauseReason reason)
            implements WebhookEvent, AddressedFact {

        @Override
        public Set<UUID> readers() {
            return Set.of(ownerId);
        }

        @Override
        public String address() {
            return "/api/v1/webhooks/" + webhookId;
        }
    }

    record WebhookResumed(EventHeader stamp, UUID webhookId) implements WebhookEvent {}

    record WebhookRemoved(EventHeader stamp, UUID webhookId) implements WebhookEvent {}

    /** A person asked for the events of these numbers again. */
    record ReplayAsked(EventHeader stamp, UUID webhookId, long from, long to) implements WebhookEvent {}
}

package org.cordee.notification;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.account.PeopleReading;
import org.cordee.shared.AddressedFact;
import org.cordee.shared.Role;
import org.cordee.webhook.PauseReason;
import org.cordee.webhook.ReadingWebhooks;
import org.cordee.webhook.WebhookEvent.WebhookPaused;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells an organisation that one of its webhooks is paused, because its receiver failed: its signatories with a proven
 * address, who can resume it, or the coordinators for a webhook of the platform.
 */
@Component
class WebhookLetters {

    private static final String LISTENER_ID = "org.cordee.notification.WebhookLetters.on";

    private final WritingLetters writing;
    private final LetterContacts contacts;
    private final PeopleReading people;
    private final ReadingWebhooks webhooks;

    WebhookLetters(WritingLetters writing, LetterContacts contacts, PeopleReading people, ReadingWebhooks webhooks) {
        this.writing = writing;
        this.contacts = contacts;
        this.people = people;
        this.webhooks = webhooks;
    }

    /** Writes no letter for a pause that a person chose, and for a webhook that was removed meanwhile. */
    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.webhook.WebhookEvent$WebhookPaused)")
    void on(WebhookPaused event) {
        if (event.reason() == PauseReason.USER) {
            return;
        }
        boolean platform = event.ownerId().equals(AddressedFact.PLATFORM);
        webhooks.hostOf(event.webhookId()).ifPresent(host -> {
            Occasion occasion = Occasion.of(LetterKind.WEBHOOK_PAUSED, event.eventId(), event.webhookId())
                    .showing(Map.of(
                            FactKind.RECEIVER, host,
                            FactKind.PAUSE, event.reason().name(),
                            FactKind.CHANGED_AT, event.occurredAt().toString()))
                    .leadingTo("/webhooks/" + event.webhookId());
            recipients(event.ownerId(), platform)
                    .forEach(recipient -> writing.write(occasion, platform ? null : event.ownerId(), recipient));
        });
    }

    private List<Recipient> recipients(UUID owner, boolean platform) {
        return platform
                ? contacts.coordinators()
                : people.membersOf(owner).stream()
                        .filter(one -> one.isProven() && one.roles().contains(Role.SIGNATORY))
                        .map(one -> new Recipient(one.email(), one.name(), one.locale(), one.personId()))
                        .toList();
    }
}

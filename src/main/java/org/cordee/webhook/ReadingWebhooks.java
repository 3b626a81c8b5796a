package org.cordee.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.webhook.WebhookCursors.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the webhooks of the organisation acted for and their deliveries; secrets are never read. */
@Component
@Transactional(readOnly = true)
public class ReadingWebhooks {

    private final Webhooks webhooks;
    private final WebhookCursors cursors;
    private final DeliveryLog log;
    private final Feeds feeds;

    ReadingWebhooks(Webhooks webhooks, WebhookCursors cursors, DeliveryLog log, Feeds feeds) {
        this.webhooks = webhooks;
        this.cursors = cursors;
        this.log = log;
        this.feeds = feeds;
    }

    /**
     * A webhook with the place that it has reached.
     *
     * @param kinds the words of the kinds that it gets; empty for every kind
     * @param version the number of its changes, which a change names
     * @param pauseReason null while it is active
     * @param pausedAt in the time of the procedures; null while it is active
     * @param oldSecretUntil until when the secret before the present one signs too; null when none does
     * @param deliveredNumber the last number that the receiver has
     * @param lastNumber the last number of the feed
     * @param failures the number of failed attempts in a row
     * @param failingSince the first of these attempts; null when there is none
     * @param nextAttemptAt when the failed event is repeated; null when none failed
     * @param replaying true while events are sent again
     */
    public record WebhookView(
            UUID id,
            String url,
            List<String> kinds,
            long version,
            WebhookState state,
            @Nullable PauseReason pauseReason,
            @Nullable Instant pausedAt,
            Instant createdAt,
            @Nullable Instant oldSecretUntil,
            long deliveredNumber,
            long lastNumber,
            int failures,
            @Nullable Instant failingSince,
            @Nullable Instant nextAttemptAt,
            boolean replaying) {

        /** Returns the name of the server that receives the events. */
        public String host() {
            return Objects.requireNonNullElse(URI.create(url).getHost(), "");
        }

        /** Returns how many facts of the feed the webhook has not passed. */
        public long waiting() {
            return Math.max(0, lastNumber - deliveredNumber);
        }
    }

    /**
     * One attempt to deliver an event.
     *
     * @param number the number of the event in the feed
     * @param eventId the id of the event, which the header webhook-id carries
     * @param replay true when the event was sent again at a person's request
     * @param attempt 1 for the first attempt, counted over the failures in a row
     * @param at the machine time at which it began
     * @param status the HTTP status of the receiver's answer; null without an answer
     * @param milliseconds how many milliseconds it took
     */
    public record DeliveryView(
            long number,
            UUID eventId,
            String kind,
            boolean replay,
            int attempt,
            Instant at,
            DeliveryOutcome outcome,
            @Nullable Integer status,
            int milliseconds) {}

    /** Returns all webhooks of the organisation, the oldest first; their number has a small limit. */
    public List<WebhookView> list(Actor actor) {
        UUID owner = FeedOwner.kept(actor);
        List<Webhook> all = webhooks.of(owner);
        Map<UUID, Place> places = cursors.places(all.stream().map(Webhook::id).toList());
        long last = feeds.lastNumber(owner);
        return all.stream()
                .map(webhook -> view(webhook, Objects.requireNonNull(places.get(webhook.id())), last))
                .toList();
    }

    /** @throws NotFound for another organisation's webhook */
    public WebhookView find(Actor actor, UUID webhookId) {
        UUID owner = FeedOwner.kept(actor);
        Webhook webhook = webhooks.getOf(owner, webhookId);
        return view(webhook, cursors.place(webhookId), feeds.lastNumber(owner));
    }

    /**
     * Returns a page of the attempts to deliver, the latest first.
     *
     * @throws NotFound for another organisation's webhook
     */
    public Page<DeliveryView> deliveries(Actor actor, UUID webhookId, Pageable page) {
        webhooks.getOf(FeedOwner.kept(actor), webhookId);
        return log.latest(webhookId, page);
    }

    /** Returns the name of the server that receives the events, for a letter; empty when the webhook is gone. */
    public Optional<String> hostOf(UUID webhookId) {
        return webhooks.findById(webhookId)
                .map(webhook -> Objects.requireNonNullElse(
                        URI.create(webhook.terms().url()).getHost(), ""));
    }

    private static WebhookView view(Webhook webhook, Place place, long lastNumber) {
        Instant oldSecretUntil = webhook.oldSecretUntil();
        return new WebhookView(
                webhook.id(),
                webhook.terms().url(),
                webhook.terms().kinds().stream().sorted().map(FeedKind::word).toList(),
                webhook.version(),
                webhook.state(),
                webhook.pauseReason(),
                webhook.pausedAt(),
                webhook.createdAt(),
                oldSecretUntil != null && Instant.now().isBefore(oldSecretUntil) ? oldSecretUntil : null,
                place.delivered(),
                lastNumber,
                place.attempts(),
                place.failingSince(),
                place.attempts() == 0 ? null : place.nextAttemptAt(),
                place.replaying());
    }
}

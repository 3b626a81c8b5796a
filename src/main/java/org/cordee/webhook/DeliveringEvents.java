package org.cordee.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.cordee.account.EncryptingSecrets;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends the events of each webhook, one after the other in the order of their numbers. A sender reserves a webhook in
 * one transaction, calls the receiver without any, and stores the outcome in another one. When it dies in between,
 * another one sends the same event again: an event is delivered at least once. A failed event is repeated with growing
 * pauses, and those behind it wait; at the end of the patience the webhook is paused.
 */
@Component
class DeliveringEvents {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveringEvents.class);

    /** The most facts that one search passes over when their kinds are not wanted. */
    private static final int LOOKED_AT = 1000;

    private static final Set<FeedKind> EVERY_KIND = Set.of(FeedKind.values());

    private final WebhookCursors cursors;
    private final Webhooks webhooks;
    private final Feeds feeds;
    private final DeliveryLog log;
    private final CallingReceivers receivers;
    private final ReceiverAddresses addresses;
    private final ChangingWebhooks changing;
    private final EncryptingSecrets secrets;
    private final WebhookSettings settings;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    DeliveringEvents(
            WebhookCursors cursors,
            Webhooks webhooks,
            Feeds feeds,
            DeliveryLog log,
            CallingReceivers receivers,
            ReceiverAddresses addresses,
            ChangingWebhooks changing,
            EncryptingSecrets secrets,
            WebhookSettings settings,
            JsonMapper json,
            PlatformTransactionManager transactions) {
        this.cursors = cursors;
        this.webhooks = webhooks;
        this.feeds = feeds;
        this.log = log;
        this.receivers = receivers;
        this.addresses = addresses;
        this.changing = changing;
        this.secrets = secrets;
        this.settings = settings;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * A reserved webhook with the event that it sends next.
     *
     * @param entry null when no fact up to {@code number} is meant for it
     */
    private record Reserved(
            DeliveryClaim claim, Webhook webhook, @Nullable FeedEntry entry, long number) {}

    /** @return true when there was a webhook with something to do */
    boolean deliverNext() {
        Optional<Reserved> reserved = Objects.requireNonNull(transaction.execute(status -> reserve()));
        reserved.ifPresent(this::deliver);
        return reserved.isPresent();
    }

    private Optional<Reserved> reserve() {
        return cursors.claim(Instant.now(), settings.lease())
                .map(claim -> next(claim, webhooks.findById(claim.webhookId()).orElseThrow()));
    }

    private Reserved next(DeliveryClaim claim, Webhook webhook) {
        Long end = claim.isReplay() ? claim.replayLast() : null;
        long last = end == null ? feeds.lastNumber(claim.ownerId()) : end;
        long upTo = Math.min(last, claim.after() + LOOKED_AT);
        Set<FeedKind> chosen = webhook.terms().kinds();
        FeedEntry entry = feeds.next(claim.ownerId(), claim.after(), upTo, chosen.isEmpty() ? EVERY_KIND : chosen)
                .orElse(null);
        return new Reserved(claim, webhook, entry, entry == null ? upTo : entry.number());
    }

    private void deliver(Reserved reserved) {
        FeedEntry entry = reserved.entry();
        if (entry == null) {
            transaction.executeWithoutResult(status -> reached(reserved));
            return;
        }
        Instant at = Instant.now();
        Attempt attempt = send(reserved.webhook(), entry, at);
        transaction.executeWithoutResult(status -> store(reserved, entry, attempt, at));
    }

    private Attempt send(Webhook webhook, FeedEntry entry, Instant at) {
        String url = webhook.terms().url();
        try {
            addresses.check(url);
        } catch (RuleViolation noLongerAllowed) {
            return new Attempt(DeliveryOutcome.FORBIDDEN, null, Duration.ZERO);
        }
        byte[] body = json.writeValueAsBytes(entry.event());
        return receivers.post(url, body, headers(webhook, entry, at, body));
    }

    private Map<String, String> headers(Webhook webhook, FeedEntry entry, Instant at, byte[] body) {
        String id = entry.eventId().toString();
        List<String> signatures = Arrays.asList(webhook.secret(), webhook.oldSecret(at)).stream()
                .filter(Objects::nonNull)
                .map(encrypted -> new WebhookSecret(secrets.decrypt(webhook.id(), encrypted)).sign(id, at, body))
                .toList();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", Long.toString(at.getEpochSecond()));
        headers.put("webhook-signature", String.join(" ", signatures));
        return headers;
    }

    private void store(Reserved reserved, FeedEntry entry, Attempt attempt, Instant at) {
        DeliveryClaim claim = reserved.claim();
        if (attempt.isDelivered()) {
            log.add(claim, entry, attempt, at);
            reached(reserved);
            return;
        }
        Instant now = Instant.now();
        Instant since = Objects.requireNonNullElse(claim.failingSince(), at);
        if (attempt.isGone() || settings.isGivenUp(since, now)) {
            // The webhook is locked before its log and its cursor, as by the acts of people.
            changing.pauseFailing(claim.webhookId(), attempt.isGone() ? PauseReason.GONE : PauseReason.FAILING);
        }
        log.add(claim, entry, attempt, at);
        cursors.failed(claim, since, now.plus(settings.pauseAfter(claim.attempts() + 1)));
        LOG.info(
                "event not delivered webhook={} number={} attempt={} outcome={} status={}",
                claim.webhookId(),
                entry.number(),
                claim.attempts() + 1,
                attempt.outcome(),
                attempt.status());
    }

    private void reached(Reserved reserved) {
        Instant now = Instant.now();
        if (reserved.claim().isReplay()) {
            cursors.replayed(reserved.claim(), reserved.number(), now);
        } else {
            cursors.reached(reserved.claim(), reserved.number(), now);
        }
    }
}

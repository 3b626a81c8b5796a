package org.cordee.webhook;

import java.time.Instant;
import java.util.UUID;
import org.cordee.account.EncryptingSecrets;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.cordee.webhook.RegisteringWebhooks.IssuedSecret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes, pauses and removes webhooks. Another organisation's webhook is {@link NotFound}. */
@Component
public class ChangingWebhooks {

    private static final Logger LOG = LoggerFactory.getLogger(ChangingWebhooks.class);

    private final Webhooks webhooks;
    private final WebhookCursors cursors;
    private final DeliveryLog log;
    private final ReceiverAddresses addresses;
    private final EncryptingSecrets secrets;
    private final FeedSignals signals;
    private final WebhookSettings settings;
    private final BusinessClock clock;

    ChangingWebhooks(
            Webhooks webhooks,
            WebhookCursors cursors,
            DeliveryLog log,
            ReceiverAddresses addresses,
            EncryptingSecrets secrets,
            FeedSignals signals,
            WebhookSettings settings,
            BusinessClock clock) {
        this.webhooks = webhooks;
        this.cursors = cursors;
        this.log = log;
        this.addresses = addresses;
        this.secrets = secrets;
        this.signals = signals;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Replaces the receiver and the kinds.
     *
     * @param expectedVersion the version that the user saw
     * @throws ObjectOptimisticLockingFailureException when somebody else changed the webhook since
     * @throws RuleViolation when the address is refused
     */
    @Transactional
    public void change(Actor actor, UUID webhookId, long expectedVersion, WebhookTerms terms) {
        Webhook webhook = locked(actor, webhookId);
        if (webhook.version() != expectedVersion) {
            throw new ObjectOptimisticLockingFailureException(Webhook.class, webhookId);
        }
        addresses.check(terms.url());
        webhook.change(terms, actor, clock.now());
        webhooks.saveAndFlush(webhook);
    }

    /** Replaces the secret; the one before it signs beside the new one for some time. */
    @Transactional
    public IssuedSecret rotateSecret(Actor actor, UUID webhookId) {
        Webhook webhook = locked(actor, webhookId);
        WebhookSecret secret = WebhookSecret.draw();
        byte[] sealed = secrets.encrypt(webhookId, secret.key());
        webhook.rotate(sealed, settings.oldSecret(), Instant.now(), actor, clock.now());
        webhooks.saveAndFlush(webhook);
        LOG.info("webhook secret rotated webhook={}", webhookId);
        return new IssuedSecret(webhookId, secret.shown());
    }

    /** Pauses a webhook; its events wait in the feed. Repeating it changes nothing. */
    @Transactional
    public void pause(Actor actor, UUID webhookId) {
        pause(locked(actor, webhookId), PauseReason.USER, actor);
    }

    /** Sends the waiting events, the oldest first. Repeating it changes nothing. */
    @Transactional
    public void resume(Actor actor, UUID webhookId) {
        Webhook webhook = locked(actor, webhookId);
        if (webhook.isActive()) {
            return;
        }
        webhook.resume(actor, clock.now());
        webhooks.saveAndFlush(webhook);
        cursors.resume(webhookId, Instant.now());
        signals.deliveriesAfterCommit(settings.senders());
        LOG.info("webhook resumed webhook={}", webhookId);
    }

    /** Removes a webhook with its secret and its log. */
    @Transactional
    public void remove(Actor actor, UUID webhookId) {
        Webhook webhook = locked(actor, webhookId);
        webhook.remove(actor, clock.now());
        webhooks.saveAndFlush(webhook);
        cursors.remove(webhookId);
        log.removeOf(webhookId);
        webhooks.delete(webhook);
        LOG.info("webhook removed webhook={}", webhookId);
    }

    /** Pauses a webhook whose receiver failed, in the caller's transaction; a paused one stays as it is. */
    void pauseFailing(UUID webhookId, PauseReason reason) {
        webhooks.findLocked(webhookId).ifPresent(webhook -> pause(webhook, reason, Actor.system()));
    }

    private void pause(Webhook webhook, PauseReason reason, Actor actor) {
        if (!webhook.isActive()) {
            return;
        }
        webhook.pause(reason, actor, clock.now());
        webhooks.saveAndFlush(webhook);
        cursors.pause(webhook.id());
        LOG.info("webhook paused webhook={} reason={}", webhook.id(), reason);
    }

    private Webhook locked(Actor actor, UUID webhookId) {
        return webhooks.getLockedOf(FeedOwner.kept(actor), webhookId);
    }
}

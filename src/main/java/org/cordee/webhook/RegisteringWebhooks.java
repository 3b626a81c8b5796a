package org.cordee.webhook;

import java.time.Instant;
import java.util.UUID;
import org.cordee.account.EncryptingSecrets;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registers webhooks: a signatory for its organisation, a coordinator for the platform. */
@Component
public class RegisteringWebhooks {

    private static final Logger LOG = LoggerFactory.getLogger(RegisteringWebhooks.class);

    private final Webhooks webhooks;
    private final WebhookCursors cursors;
    private final Feeds feeds;
    private final ReceiverAddresses addresses;
    private final EncryptingSecrets secrets;
    private final WebhookSettings settings;
    private final BusinessClock clock;

    RegisteringWebhooks(
            Webhooks webhooks,
            WebhookCursors cursors,
            Feeds feeds,
            ReceiverAddresses addresses,
            EncryptingSecrets secrets,
            WebhookSettings settings,
            BusinessClock clock) {
        this.webhooks = webhooks;
        this.cursors = cursors;
        this.feeds = feeds;
        this.addresses = addresses;
        this.secrets = secrets;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A webhook with its secret, which is shown this once.
     *
     * @param id the webhook
     * @param secret {@code whsec_} and 32 bytes in Base64
     */
    public record IssuedSecret(UUID id, String secret) {

        /** Hides the secret, because this text may be logged. */
        @Override
        public String toString() {
            return "IssuedSecret[id=" + id + "]";
        }
    }

    /**
     * Registers a webhook. It gets the facts from now on; earlier ones can be sent again.
     *
     * @throws NotFound for an actor who keeps no webhooks
     * @throws RuleViolation when the address is refused, or the organisation has too many webhooks
     */
    @Transactional
    public IssuedSecret register(Actor actor, WebhookTerms terms) {
        UUID owner = FeedOwner.kept(actor);
        addresses.check(terms.url());
        if (webhooks.countOf(owner) >= settings.most()) {
            throw new RuleViolation("webhook.too-many", settings.most());
        }
        UUID id = Ids.next();
        WebhookSecret secret = WebhookSecret.draw();
        webhooks.saveAndFlush(new Webhook(id, owner, terms, secrets.encrypt(id, secret.key()), actor, clock.now()));
        cursors.add(id, owner, feeds.lastNumber(owner), Instant.now());
        LOG.info("webhook registered webhook={} owner={}", id, owner);
        return new IssuedSecret(id, secret.shown());
    }
}

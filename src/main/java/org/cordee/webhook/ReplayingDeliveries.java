package org.cordee.webhook;

import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.cordee.webhook.WebhookEvent.ReplayAsked;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends events of a webhook again. */
@Component
public class ReplayingDeliveries {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayingDeliveries.class);

    private final Webhooks webhooks;
    private final WebhookCursors cursors;
    private final FeedSignals signals;
    private final WebhookSettings settings;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    ReplayingDeliveries(
            Webhooks webhooks,
            WebhookCursors cursors,
            FeedSignals signals,
            WebhookSettings settings,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.webhooks = webhooks;
        this.cursors = cursors;
        this.signals = signals;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Sends the events of a range again, in their order and with their ids; newer events wait until it is done. Facts
     * whose kind is not chosen, and those that are not kept any more, are left out.
     *
     * @param from the first number, at least 1
     * @param to the last number, which the webhook has reached already; equal to {@code from} for one event
     * @throws NotFound for another organisation's webhook
     * @throws RuleViolation when the range is wrong or too large, the webhook is paused, or a replay is under way
     */
    @Transactional
    public void replay(Actor actor, UUID webhookId, long from, long to) {
        Webhook webhook = webhooks.getLockedOf(FeedOwner.kept(actor), webhookId);
        WebhookCursors.Place place = cursors.place(webhookId);
        if (from < 1 || from > to) {
            throw RuleViolation.of("from", "webhook.replay.order");
        }
        if (to > place.delivered()) {
            throw RuleViolation.of("to", "webhook.replay.future", place.delivered());
        }
        if (to - from >= settings.mostReplayed()) {
            throw RuleViolation.of("to", "webhook.replay.too-many", settings.mostReplayed());
        }
        if (!webhook.isActive()) {
            throw new RuleViolation("webhook.replay.paused");
        }
        if (place.replaying()) {
            throw new RuleViolation("webhook.replay.running");
        }
        cursors.replay(webhookId, from, to, Instant.now());
        events.publishEvent(new ReplayAsked(EventHeader.outsideConsortia(actor, clock.now()), webhookId, from, to));
        signals.deliveriesAfterCommit(settings.senders());
        LOG.info("webhook replay asked webhook={} from={} to={}", webhookId, from, to);
    }
}

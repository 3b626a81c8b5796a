package org.cordee.webhook;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.EventHeader;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.cordee.webhook.WebhookEvent.WebhookPaused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An organisation with a signatory, and facts that only this organisation may know. */
abstract class WebhookFixture {

    static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    ApplicationContext context;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ReadingFeed feed;

    @Autowired
    RegisteringWebhooks registering;

    @Autowired
    ChangingWebhooks changing;

    @Autowired
    ReplayingDeliveries replaying;

    @Autowired
    ReadingWebhooks reading;

    final Actor signatory = signatory();

    static Actor signatory() {
        return new Actor(Ids.next(), Ids.next(), Set.of(Role.MEMBER, Role.SIGNATORY), Actor.Via.ACCOUNT);
    }

    TransactionTemplate transaction() {
        return new TransactionTemplate(transactions);
    }

    /** Publishes a fact in the current transaction; its readers are the organisation alone. */
    void publish(Actor reader) {
        UUID owner = reader.requireOrganisation();
        events.publishEvent(new WebhookPaused(
                EventHeader.outsideConsortia(reader, Instant.now()), Ids.next(), owner, PauseReason.USER));
    }

    /**
     * Writes so many facts, each in an act of its own, and waits for their numbers. A delivery that fails at once adds a
     * fact of its own.
     */
    void facts(Actor reader, int count) {
        long before = last(reader);
        for (int one = 0; one < count; one++) {
            transaction().executeWithoutResult(status -> publish(reader));
        }
        await().atMost(PATIENCE).until(() -> last(reader) >= before + count);
    }

    long last(Actor reader) {
        return feed.after(reader, 0, 1).lastNumber();
    }

    UUID registered(Actor actor, String url) {
        return registering.register(actor, new WebhookTerms(url, Set.of())).id();
    }

    long delivered(Actor actor, UUID webhook) {
        return reading.find(actor, webhook).deliveredNumber();
    }
}

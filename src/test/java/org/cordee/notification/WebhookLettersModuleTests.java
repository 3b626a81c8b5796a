package org.cordee.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.TestVisitor;
import org.cordee.shared.Actor;
import org.cordee.shared.EventHeader;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.cordee.webhook.ChangingWebhooks;
import org.cordee.webhook.PauseReason;
import org.cordee.webhook.RegisteringWebhooks;
import org.cordee.webhook.WebhookEvent.WebhookPaused;
import org.cordee.webhook.WebhookTerms;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** The signatories of an organisation are told once that one of its webhooks is paused. */
@CordeeTest
class WebhookLettersModuleTests {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Autowired
    WebApplicationContext application;

    @Autowired
    RegisteringWebhooks registering;

    @Autowired
    ChangingWebhooks changing;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Letters letters;

    @Test
    void tellsTheSignatoriesOfAReceiverThatFailed() {
        UUID organisation = Ids.next();
        TestVisitor signatory = TestVisitor.memberOf(application, organisation);
        TestVisitor helper = TestVisitor.helperOf(application, organisation);
        UUID webhook = registered(signatory);

        paused(organisation, webhook, PauseReason.FAILING);

        await().atMost(PATIENCE).until(() -> texts(signatory).size() == 1);
        assertThat(texts(signatory).get(0))
                .contains("recepteur.invalid", "pas répondu", "/webhooks/" + webhook)
                .doesNotContain("??");
        assertThat(texts(helper)).isEmpty();
    }

    @Test
    void writesNoLetterAboutAPauseThatAPersonChose() {
        UUID organisation = Ids.next();
        TestVisitor signatory = TestVisitor.memberOf(application, organisation);
        UUID webhook = registered(signatory);

        paused(organisation, webhook, PauseReason.USER);
        paused(organisation, webhook, PauseReason.GONE);

        await().atMost(PATIENCE).until(() -> !texts(signatory).isEmpty());
        assertThat(texts(signatory)).singleElement().asString().contains("ne veut plus rien recevoir");
    }

    /** Registers a webhook that sends nothing by itself. */
    private UUID registered(TestVisitor signatory) {
        Actor actor = new Actor(
                signatory.personId(),
                signatory.organisationId(),
                Set.of(Role.MEMBER, Role.SIGNATORY),
                Actor.Via.ACCOUNT);
        UUID webhook = registering
                .register(actor, new WebhookTerms("https://recepteur.invalid/cordee", Set.of()))
                .id();
        changing.pause(actor, webhook);
        return webhook;
    }

    private void paused(UUID organisation, UUID webhook, PauseReason reason) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> events.publishEvent(new WebhookPaused(
                        EventHeader.outsideConsortia(Actor.system(), Instant.now()), webhook, organisation, reason)));
    }

    private List<String> texts(TestVisitor person) {
        return letters.findByPersonId(person.personId()).stream()
                .filter(letter -> letter.kind() == LetterKind.WEBHOOK_PAUSED)
                .map(letter -> letter.text().replaceAll("\\s+", " "))
                .toList();
    }
}

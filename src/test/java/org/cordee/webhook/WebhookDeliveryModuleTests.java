package org.cordee.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.cordee.CordeeTest;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.cordee.webhook.ReadingWebhooks.DeliveryView;
import org.cordee.webhook.ReadingWebhooks.WebhookView;
import org.cordee.webhook.RegisteringWebhooks.IssuedSecret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;

/** A receiver that was written from the documentation alone gets, verifies, orders and replays what is sent. */
@CordeeTest
class WebhookDeliveryModuleTests extends WebhookFixture {

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    DeliveringEvents delivering;

    @Autowired
    WebhookSettings settings;

    TinyReceiver receiver;
    UUID webhook;

    @BeforeEach
    void register() {
        LocalReceivers.allow(context, true);
        receiver = TinyReceiver.start();
        IssuedSecret issued = registering.register(signatory, new WebhookTerms(receiver.url(), Set.of()));
        webhook = issued.id();
        receiver.trust(issued.secret());
    }

    @AfterEach
    void remove() {
        try {
            changing.remove(signatory, webhook);
        } catch (NotFound removedByTheTest) {
            assertThat(reading.list(signatory)).isEmpty();
        }
        receiver.close();
        LocalReceivers.allow(context, false);
    }

    @Test
    void deliversEachFactOnceVerifiedAndInOrder() {
        facts(signatory, 5);

        await().atMost(PATIENCE).until(() -> delivered(signatory, webhook) == 5);
        assertThat(receiver.numbers()).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(receiver.answered()).containsOnly(204);
        assertThat(receiver.stored())
                .extracting(TinyReceiver.Received::id)
                .isEqualTo(feed.after(signatory, 0, 10).events().stream()
                        .map(event -> event.data().id().toString())
                        .toList());
        assertThat(log()).hasSize(5).allSatisfy(one -> {
            assertThat(one.outcome()).isEqualTo(DeliveryOutcome.DELIVERED);
            assertThat(one.status()).isEqualTo(204);
            assertThat(one.attempt()).isEqualTo(1);
        });
    }

    @Test
    void repeatsAFailedEventBeforeItSendsTheNextOne() {
        receiver.answerNext(500, 503);
        facts(signatory, 3);

        await().atMost(PATIENCE).until(() -> reading.find(signatory, webhook).failures() == 1);
        WebhookView failing = reading.find(signatory, webhook);
        assertThat(failing.nextAttemptAt()).isAfter(failing.failingSince());
        assertThat(receiver.stored()).isEmpty();
        dueNow();
        await().atMost(PATIENCE).until(() -> reading.find(signatory, webhook).failures() == 2);
        dueNow();

        await().atMost(PATIENCE).until(() -> delivered(signatory, webhook) == 3);
        assertThat(receiver.numbers()).containsExactly(1L, 2L, 3L);
        assertThat(receiver.answered()).containsExactly(500, 503, 204, 204, 204);
        assertThat(reading.find(signatory, webhook).failures()).isZero();
    }

    @Test
    void sendsAnEventAgainWhenItsSenderDied() {
        facts(signatory, 1);
        await().atMost(PATIENCE).until(() -> delivered(signatory, webhook) == 1);
        // A sender that died after its call has left its claim and has not stored that the event arrived.
        jdbc.update(
                "UPDATE webhook_cursor SET delivered_number = 0, claim = ?, claimed_until = ? WHERE webhook_id = ?",
                UUID.randomUUID(),
                Instant.now().minusSeconds(1),
                webhook);
        delivering.deliverNext();

        await().atMost(PATIENCE).until(() -> receiver.answered().size() == 2);

        assertThat(receiver.numbers()).as("the receiver drops what it has").containsExactly(1L);
    }

    @Test
    void pausesAWebhookWhoseReceiverFailsForTooLongAndGoesOnWhenItIsResumed() {
        receiver.answerNext(500, 500);
        facts(signatory, 1);
        await().atMost(PATIENCE).until(() -> reading.find(signatory, webhook).failures() == 1);
        jdbc.update(
                "UPDATE webhook_cursor SET failing_since = ? WHERE webhook_id = ?",
                Instant.now().minus(settings.givenUpAfter()),
                webhook);
        dueNow();

        await().atMost(PATIENCE).until(() -> reading.find(signatory, webhook).state() == WebhookState.PAUSED);
        assertThat(reading.find(signatory, webhook).pauseReason()).isEqualTo(PauseReason.FAILING);
        await().atMost(PATIENCE)
                .until(() -> feed.after(signatory, 1, 10).events().stream()
                        .map(FeedEvent::type)
                        .toList()
                        .equals(List.of("webhook.paused")));
        facts(signatory, 1);
        assertThat(receiver.stored()).isEmpty();

        changing.resume(signatory, webhook);

        await().atMost(PATIENCE).until(() -> delivered(signatory, webhook) == 3);
        assertThat(receiver.numbers()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void pausesAtOnceWhenTheReceiverWantsNothingAnyMore() {
        receiver.answerNext(410);
        facts(signatory, 1);

        await().atMost(PATIENCE).until(() -> reading.find(signatory, webhook).pauseReason() == PauseReason.GONE);
    }

    @Test
    void sendsARangeAgainInItsOrderBeforeNewerEvents() {
        facts(signatory, 4);
        await().atMost(PATIENCE).until(() -> delivered(signatory, webhook) == 4);
        receiver.forget();

        replaying.replay(signatory, webhook, 2, 3);
        facts(signatory, 1);

        await().atMost(PATIENCE).until(() -> delivered(signatory, webhook) == 5);
        assertThat(receiver.numbers()).containsExactly(2L, 3L, 5L);
        assertThat(log().stream().filter(DeliveryView::replay).map(DeliveryView::number))
                .containsExactly(3L, 2L);
        assertThat(reading.find(signatory, webhook).replaying()).isFalse();
    }

    @Test
    void refusesARangeThatWasNotSentYetAndOneOfAPausedWebhook() {
        facts(signatory, 2);
        await().atMost(PATIENCE).until(() -> delivered(signatory, webhook) == 2);

        assertThat(refusal(() -> replaying.replay(signatory, webhook, 1, 3))).isEqualTo("webhook.replay.future");
        assertThat(refusal(() -> replaying.replay(signatory, webhook, 2, 1))).isEqualTo("webhook.replay.order");
        assertThat(refusal(() -> replaying.replay(signatory, webhook, 0, 1))).isEqualTo("webhook.replay.order");
        changing.pause(signatory, webhook);
        assertThat(refusal(() -> replaying.replay(signatory, webhook, 1, 1))).isEqualTo("webhook.replay.paused");
    }

    @Test
    void signsWithBothSecretsForAWhileAfterAChange() {
        String fresh = changing.rotateSecret(signatory, webhook).secret();
        facts(signatory, 1);
        await().atMost(PATIENCE).until(() -> delivered(signatory, webhook) == 1);

        receiver.trustOnly(fresh);
        facts(signatory, 1);
        await().atMost(PATIENCE).until(() -> delivered(signatory, webhook) == 2);

        assertThat(receiver.answered()).containsOnly(204);
        assertThat(reading.find(signatory, webhook).oldSecretUntil())
                .isBetween(
                        Instant.now().plus(23, ChronoUnit.HOURS), Instant.now().plus(25, ChronoUnit.HOURS));
    }

    @Test
    void storesNoSecretInClearText() {
        byte[] stored = jdbc.queryForObject("SELECT secret FROM webhook WHERE id = ?", byte[].class, webhook);

        assertThat(stored).hasSize(64);
    }

    @Test
    void sendsOnlyTheKindsThatWereChosen() {
        changing.change(
                signatory,
                webhook,
                reading.find(signatory, webhook).version(),
                new WebhookTerms(receiver.url(), Set.of(FeedKind.BID_DEPOSITED)));
        facts(signatory, 3);

        await().atMost(PATIENCE).until(() -> delivered(signatory, webhook) == 3);
        assertThat(receiver.answered()).isEmpty();
    }

    @Test
    void callsNoAddressInsideTheNetwork() {
        LocalReceivers.allow(context, false);
        facts(signatory, 1);

        await().atMost(PATIENCE).until(() -> !log().isEmpty());
        assertThat(log()).first().extracting(DeliveryView::outcome).isEqualTo(DeliveryOutcome.FORBIDDEN);
        assertThat(receiver.answered()).isEmpty();
    }

    /** Four nodes look for work at once; the background threads of this one look too. */
    @Test
    void sendsEachEventOnceWhenManySendersLookForWork() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            for (int node = 0; node < 4; node++) {
                nodes.submit(() -> {
                    while (!Thread.currentThread().isInterrupted() && delivered(signatory, webhook) < 20) {
                        delivering.deliverNext();
                    }
                });
            }
            facts(signatory, 20);
            await().atMost(PATIENCE).until(() -> delivered(signatory, webhook) == 20);
        } finally {
            nodes.shutdownNow();
        }

        assertThat(receiver.answered()).hasSize(20).containsOnly(204);
        assertThat(receiver.numbers()).isSorted().hasSize(20);
    }

    private void dueNow() {
        jdbc.update("UPDATE webhook_cursor SET next_attempt_at = ? WHERE webhook_id = ?", Instant.now(), webhook);
        delivering.deliverNext();
    }

    private List<DeliveryView> log() {
        return reading.deliveries(signatory, webhook, PageRequest.of(0, 50)).getContent();
    }

    private static String refusal(Runnable act) {
        try {
            act.run();
            return "done";
        } catch (RuleViolation refused) {
            return refused.key();
        }
    }
}

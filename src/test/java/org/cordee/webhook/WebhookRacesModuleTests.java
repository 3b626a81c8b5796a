package org.cordee.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.cordee.ConcurrentActs;
import org.cordee.CordeeTest;
import org.cordee.shared.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two people of one organisation act on one webhook at the same moment. */
@CordeeTest
class WebhookRacesModuleTests extends WebhookFixture {

    TinyReceiver receiver;

    @BeforeEach
    void start() {
        LocalReceivers.allow(context, true);
        receiver = TinyReceiver.start();
    }

    @AfterEach
    void stop() {
        reading.list(signatory).forEach(one -> changing.remove(signatory, one.id()));
        receiver.close();
        LocalReceivers.allow(context, false);
    }

    @ParameterizedTest(name = "{0} and then {1}")
    @CsvSource({
        "change, change, overtaken",
        "change, rotate, done",
        "change, pause, done",
        "change, remove, done",
        "rotate, change, overtaken",
        "rotate, rotate, done",
        "rotate, pause, done",
        "pause, change, overtaken",
        "pause, pause, done",
        "pause, resume, done",
        "pause, replay, webhook.replay.paused",
        "pause, remove, done",
        "resume, pause, done",
        "replay, replay, webhook.replay.running",
        "replay, pause, done",
        "replay, remove, done",
        "remove, change, not-found",
        "remove, rotate, not-found",
        "remove, pause, not-found",
        "remove, resume, not-found",
        "remove, replay, not-found",
        "remove, remove, not-found"
    })
    void theSecondActSeesWhatTheFirstHasDone(String first, String second, String answer) {
        UUID webhook = withOneDelivery();
        // What is sent again fails, so that it is still under way for the second act.
        receiver.answerNext(500);

        Object[] answers = ConcurrentActs.inOrder(context, act(first, webhook), act(second, webhook))
                .toArray();

        assertThat(answers[0]).isEqualTo("done");
        assertThat(answers[1]).isEqualTo(answer);
    }

    @Test
    void aWebhookThatIsRemovedWhileItSendsStaysRemoved() {
        UUID webhook = withOneDelivery();

        ConcurrentActs.atOnce(
                ConcurrentActs.done(() -> facts(signatory, 5)),
                ConcurrentActs.done(() -> changing.remove(signatory, webhook)));

        assertThat(reading.list(signatory)).isEmpty();
    }

    private UUID withOneDelivery() {
        var issued = registering.register(signatory, new WebhookTerms(receiver.url(), Set.of()));
        receiver.trust(issued.secret());
        long before = delivered(signatory, issued.id());
        facts(signatory, 1);
        await().atMost(PATIENCE).until(() -> delivered(signatory, issued.id()) == before + 1);
        return issued.id();
    }

    private Callable<Object> act(String name, UUID webhook) {
        Actor actor = signatory;
        long version = reading.find(actor, webhook).version();
        long number = delivered(actor, webhook);
        return switch (name) {
            case "change" ->
                ConcurrentActs.done(() -> changing.change(
                        actor,
                        webhook,
                        version,
                        new WebhookTerms(receiver.url(), Set.of(FeedKind.BID_FROZEN, FeedKind.WEBHOOK_PAUSED))));
            case "rotate" -> ConcurrentActs.done(() -> changing.rotateSecret(actor, webhook));
            case "pause" -> ConcurrentActs.done(() -> changing.pause(actor, webhook));
            case "resume" -> ConcurrentActs.done(() -> changing.resume(actor, webhook));
            case "replay" -> ConcurrentActs.done(() -> replaying.replay(actor, webhook, number, number));
            case "remove" -> ConcurrentActs.done(() -> changing.remove(actor, webhook));
            default -> throw new IllegalArgumentException(name);
        };
    }
}

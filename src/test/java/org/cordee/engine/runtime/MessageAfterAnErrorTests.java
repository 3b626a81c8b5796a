package org.cordee.engine.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

import io.camunda.zeebe.model.bpmn.Bpmn;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cordee.engine.operaton.EmbeddedEngine;
import org.cordee.engine.operaton.TestEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A message whose publication broke off between two of its deliveries reaches the others without a restart, whether its
 * publisher tries again or not.
 */
class MessageAfterAnErrorTests {

    private final EmbeddedEngine engine = TestEngine.get();
    private final AtomicBoolean broken = new AtomicBoolean();

    @BeforeAll
    static void createTables() {
        EngineTables.create(TestEngine.get().dataSource());
    }

    @Test
    void deliversTheMessageWhenItsPublisherTriesAgain() {
        MessageCorrelation first = messages();
        String instance = waiting("again");
        broken.set(true);
        assertThatThrownBy(() -> publish(first, "again")).isInstanceOf(StackOverflowError.class);

        assertThat(publish(messages(), "again"))
                .as("the message is stored already")
                .isFalse();

        assertEnds(instance);
    }

    @Test
    void deliversTheMessageByTheSweepWhenNobodyTriesAgain() {
        MessageCorrelation messages = messages();
        messages.sweep();
        String instance = waiting("swept");
        broken.set(true);
        assertThatThrownBy(() -> publish(messages, "swept")).isInstanceOf(StackOverflowError.class);

        messages.sweep();

        assertEnds(instance);
    }

    private MessageCorrelation messages() {
        InstanceLocks locks = mock(
                InstanceLocks.class,
                withSettings().spiedInstance(new InstanceLocks()).defaultAnswer(call -> {
                    if (broken.getAndSet(false)) {
                        throw new StackOverflowError("too deep");
                    }
                    return call.callRealMethod();
                }));
        return new MessageCorrelation(engine, locks);
    }

    private static String waiting(String id) {
        String instance = TestEngine.run(
                Bpmn.createExecutableProcess("after-an-error-" + id)
                        .startEvent()
                        .intermediateCatchEvent(
                                "wait",
                                event -> event.message(
                                        m -> m.name("after-an-error").zeebeCorrelationKeyExpression("id")))
                        .endEvent()
                        .done(),
                Map.of("id", id));
        TestEngine.untilWaitsForMessage(instance);
        return instance;
    }

    private static boolean publish(MessageCorrelation messages, String id) {
        return messages.publish("after-an-error", id, "once", Duration.ofHours(1), Map.of())
                .isPresent();
    }

    private static void assertEnds(String instance) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(TestEngine.runtime()
                                .createProcessInstanceQuery()
                                .processInstanceId(instance)
                                .count())
                        .isZero());
    }
}

package org.cordee.engine.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.protocol.rest.ClockPinRequest;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.cordee.engine.operaton.EmbeddedEngine;
import org.cordee.engine.operaton.TestEngine;
import org.cordee.engine.runtime.EngineTables;
import org.cordee.engine.runtime.InstanceLocks;
import org.cordee.engine.runtime.MessageCorrelation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClockEndpointTests {

    private static final Duration STEP = Duration.ofDays(2);

    private final EmbeddedEngine engine = TestEngine.get();

    @BeforeAll
    static void createTables() {
        EngineTables.create(TestEngine.get().dataSource());
    }

    /** The clock goes back only when no instance runs; a job that runs at that moment may lock its instance. */
    @BeforeEach
    @AfterEach
    void release() {
        await().ignoreExceptions().until(() -> {
            TestEngine.runtime()
                    .createProcessInstanceQuery()
                    .rootProcessInstances()
                    .list()
                    .forEach(instance -> TestEngine.runtime().deleteProcessInstance(instance.getId(), "test over"));
            engine.clock().reset();
            return true;
        });
    }

    /** This correlation is not started: as in the moment after a commit, it has not seen that the instance waits. */
    @Test
    void deliversAMessageBeforeTheClockMovesBeyondItsTimeToLive() {
        MessageCorrelation messages = new MessageCorrelation(engine, new InstanceLocks());
        messages.publish("before-the-clock-moves", "id-1", "", STEP.dividedBy(2), Map.of());
        String instance = waitingInstance();
        Instant at = engine.clock().now().plus(STEP);

        new ClockEndpoint(engine, messages).pin(new ClockPinRequest().timestamp(at.toEpochMilli()));

        assertThat(engine.clock().now().toEpochMilli()).isEqualTo(at.toEpochMilli());
        TestEngine.untilEnded(instance);
    }

    @Test
    void deliversAMessageBeforeTheClockRunsAgainBeyondItsTimeToLive() {
        MessageCorrelation messages = new MessageCorrelation(engine, new InstanceLocks());
        engine.clock().pin(engine.clock().now().minus(STEP));
        messages.publish("before-the-clock-moves", "id-1", "", STEP.dividedBy(2), Map.of());
        String instance = waitingInstance();

        new ClockEndpoint(engine, messages).reset();

        assertThat(engine.clock().pinned()).isEmpty();
        TestEngine.untilEnded(instance);
    }

    private static String waitingInstance() {
        String instance = TestEngine.run(
                Bpmn.createExecutableProcess("before-the-clock-moves")
                        .startEvent()
                        .intermediateCatchEvent(
                                "wait",
                                event -> event.message(
                                        m -> m.name("before-the-clock-moves").zeebeCorrelationKeyExpression("id")))
                        .endEvent()
                        .done(),
                Map.of("id", "id-1"));
        TestEngine.untilWaitsForMessage(instance);
        return instance;
    }
}

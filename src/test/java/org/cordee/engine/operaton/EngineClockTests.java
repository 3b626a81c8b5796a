package org.cordee.engine.operaton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.operaton.bpm.engine.runtime.ProcessInstance;

/** Timers, the pinned clock, and the recovery after a crash. */
class EngineClockTests {

    private static final Instant MONDAY = Instant.parse("2031-03-03T09:00:00Z");
    private final EmbeddedEngine engine = TestEngine.get();

    @BeforeEach
    @AfterEach
    void cancelEverything() {
        for (ProcessInstance instance : TestEngine.runtime()
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .list()) {
            TestEngine.cancel(instance.getId());
        }
        engine.clock().reset();
    }

    private static BpmnModelInstance waitsUntil(String id) {
        return Bpmn.createExecutableProcess(id)
                .startEvent()
                .intermediateCatchEvent("due", event -> event.timerWithDateExpression("dueAt"))
                .endEvent()
                .done();
    }

    @Test
    void firesAShortTimerWithinASecond() {
        BpmnModelInstance model = Bpmn.createExecutableProcess("short-timer")
                .startEvent()
                .intermediateCatchEvent("soon", event -> event.timerWithDurationExpression("duration(\"PT0.2S\")"))
                .endEvent()
                .done();
        String instance = TestEngine.run(model, Map.of());

        TestEngine.soon().atMost(Duration.ofSeconds(10)).until(() -> TestEngine.isEnded(instance));
    }

    @Test
    void firesATimerAtOnceWhenTheClockIsMovedBeyondItsDate() {
        engine.clock().pin(MONDAY);
        String instance = TestEngine.run(waitsUntil("dated"), Map.of("dueAt", "2031-04-02T10:00:00+02:00"));
        String zoned = TestEngine.start("dated", Map.of("dueAt", "2031-04-02T10:00:00+02:00[Europe/Paris]"));
        engine.clock().pin(Instant.parse("2031-04-02T07:59:59Z"));
        assertThat(TestEngine.isEnded(instance)).isFalse();

        engine.clock().pin(Instant.parse("2031-04-02T08:00:00Z"));

        TestEngine.untilEnded(instance);
        TestEngine.untilEnded(zoned);
    }

    @Test
    void runsOperatonJobsUnderAPinnedClock() {
        engine.clock().pin(MONDAY);
        BpmnModelInstance model = Bpmn.createExecutableProcess("pinned-steps")
                .startEvent()
                .serviceTask("job", task -> task.zeebeJobType("work").zeebeInputExpression("now()", "at"))
                .endEvent()
                .done();
        String instance = TestEngine.run(model, Map.of());

        assertThat(TestEngine.runtime()
                        .getVariableLocal(TestEngine.job(instance, "job").getExecutionId(), "at"))
                .isEqualTo("2031-03-03T09:00:00Z");
    }

    @Test
    void remindsWithoutInterruptingAndEndsTheTaskAtItsDate() {
        engine.clock().pin(MONDAY);
        BpmnModelInstance model = Bpmn.createExecutableProcess("reminders")
                .startEvent()
                .userTask("answer", task -> task.zeebeUserTask())
                .boundaryEvent("reminder", event -> event.cancelActivity(false).timerWithDateExpression("remindAt"))
                .endEvent("reminded")
                .moveToActivity("answer")
                .boundaryEvent("window", event -> event.timerWithDateExpression("dueAt"))
                .endEvent("expired")
                .moveToActivity("answer")
                .endEvent("answered")
                .done();
        String instance =
                TestEngine.run(model, Map.of("remindAt", "2031-03-05T09:00:00Z", "dueAt", "2031-03-10T09:00:00Z"));
        TestEngine.task(instance, "answer");

        engine.clock().pin(Instant.parse("2031-03-05T09:00:00Z"));
        TestEngine.soon().until(() -> TestEngine.hasPassed(instance, "reminded"));
        assertThat(TestEngine.task(instance, "answer")).isNotNull();
        engine.clock().pin(Instant.parse("2031-03-10T09:00:00Z"));
        TestEngine.untilEnded(instance);
        assertThat(TestEngine.hasPassed(instance, "expired")).isTrue();
    }

    @Test
    void raisesAnIncidentWhenATimersDateIsMissing() {
        String instance = TestEngine.run(waitsUntil("undated"), Map.of());

        assertThat(TestEngine.incident(instance).getActivityId()).isEqualTo("due");
        assertThat(TestEngine.incident(instance).getAnnotation()).isEqualTo("EXTRACT_VALUE_ERROR");
    }

    @Test
    void theClockOnlyMovesForwardWhileAnInstanceRuns() {
        engine.clock().pin(MONDAY);
        String instance = TestEngine.run(waitsUntil("forward"), Map.of("dueAt", "2032-01-01T00:00:00Z"));

        assertThatThrownBy(() -> engine.clock().pin(MONDAY.minusSeconds(1))).isInstanceOf(ClockRefused.class);
        assertThatThrownBy(() -> engine.clock().reset()).isInstanceOf(ClockRefused.class);
        TestEngine.cancel(instance);
        engine.clock().pin(MONDAY.minusSeconds(1));
    }

    @Test
    void aRestartKeepsThePinAndRunsTheJobsThatAKilledJvmHadLocked() throws SQLException {
        engine.clock().pin(MONDAY);
        String instance = TestEngine.run(waitsUntil("restarted"), Map.of("dueAt", "2031-03-04T09:00:00Z"));
        TestEngine.soon()
                .until(() -> TestEngine.get()
                                .processEngine()
                                .getManagementService()
                                .createJobQuery()
                                .processInstanceId(instance)
                                .timers()
                                .count()
                        == 1);
        engine.stop();
        try (var connection = engine.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE ACT_RU_JOB SET LOCK_OWNER_ = 'dead', LOCK_EXP_TIME_ = '2099-01-01'");
        }

        engine.start();

        assertThat(engine.clock().now()).isEqualTo(MONDAY);
        engine.clock().pin(Instant.parse("2031-03-04T09:00:00Z"));
        TestEngine.untilEnded(instance);
    }
}

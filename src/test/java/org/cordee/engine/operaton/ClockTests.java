package org.cordee.engine.operaton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.operaton.bpm.engine.runtime.ProcessInstance;

/** Timers, the pin, and what a crash leaves behind. */
class ClockTests {

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

        TestEngine.soon().atMost(Duration.ofSeconds(3)).until(() -> TestEngine.isEnded(instance));
    }

    @Test
    void firesAtOnceWhenTheClockIsMovedBeyondTheDate() {
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
    void runsStepsUnderAClockThatStandsStill() {
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
    void onlyMovesForwardWhileAnInstanceRuns() {
        engine.clock().pin(MONDAY);
        String instance = TestEngine.run(waitsUntil("forward"), Map.of("dueAt", "2032-01-01T00:00:00Z"));

        assertThatThrownBy(() -> engine.clock().pin(MONDAY.minusSeconds(1))).isInstanceOf(ClockRefused.class);
        assertThatThrownBy(() -> engine.clock().reset()).isInstanceOf(ClockRefused.class);
        TestEngine.cancel(instance);
        engine.clock().pin(MONDAY.minusSeconds(1));
    }

    /** The step waits for a row that the test holds; taken a second time, two would wait for it. */
    @Test
    void aJumpOfMonthsHandsNoStepOutTwiceThatIsStillInHand() throws SQLException {
        engine.clock().pin(MONDAY);
        String instance = TestEngine.run(waitsUntil("held"), Map.of("dueAt", "2031-03-04T09:00:00Z"));
        TestEngine.soon().until(() -> TestEngine.timers(instance) == 1);
        try (Connection connection = engine.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeQuery(
                    "SELECT 1 FROM ACT_RU_EXECUTION WHERE PROC_INST_ID_ = '" + instance + "' FOR UPDATE");
            engine.clock().pin(Instant.parse("2031-03-04T09:00:00Z"));
            TestEngine.soon().until(() -> stepsThatWait() == 1);

            engine.clock().pin(Instant.parse("2031-09-04T09:00:00Z"));

            TestEngine.soon().during(Duration.ofSeconds(3)).until(() -> stepsThatWait() == 1);
            connection.rollback();
        }
        TestEngine.untilEnded(instance);
    }

    private long stepsThatWait() throws SQLException {
        try (Connection connection = engine.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM information_schema.INNODB_TRX trx"
                        + " JOIN information_schema.PROCESSLIST client ON client.ID = trx.trx_mysql_thread_id"
                        + " WHERE trx.trx_state = 'LOCK WAIT' AND client.DB = DATABASE()")) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void goesOnAfterARestartWithItsPinAndWithTheStepsThatAKilledJvmHadTaken() throws SQLException {
        engine.clock().pin(MONDAY);
        String instance = TestEngine.run(waitsUntil("restarted"), Map.of("dueAt", "2031-03-04T09:00:00Z"));
        TestEngine.soon().until(() -> TestEngine.timers(instance) == 1);
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

package org.cordee.engine.operaton;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.Bpmn;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.operaton.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Locks of Operaton jobs: longer than any job runs, but not for ever after a crash. */
class LostOperatonJobTests {

    @Test
    void aRunningOperatonJobKeepsItsLockWhenTheClockJumpsThreeWeeks() {
        assertThat(Duration.ofMillis(
                        TestEngine.get().configuration().getJobExecutor().getLockTimeInMillis()))
                .isGreaterThan(Duration.ofDays(21));
    }

    /** A step that follows another one is executed on the same thread and never acquired. */
    @Test
    void neverReleasesAStepThatFollowsAnotherOneWhileItRuns() {
        String fiveSeconds = "some a in xs satisfies some b in xs satisfies some c in xs satisfies"
                + " some d in xs satisfies a + b + c + d < 0";
        String instance = TestEngine.run(
                Bpmn.createExecutableProcess("followingStep")
                        .startEvent()
                        .scriptTask("first", first -> first.zeebeExpression("1").zeebeResultVariable("one"))
                        .scriptTask(
                                "second",
                                second -> second.zeebeExpression(fiveSeconds).zeebeResultVariable("two"))
                        .endEvent()
                        .done(),
                Map.of("xs", IntStream.range(0, 3_000).boxed().toList()));
        JdbcTemplate rows = new JdbcTemplate(TestEngine.get().dataSource());
        TestEngine.soon().until(() -> TestEngine.hasPassed(instance, "first"));

        TestEngine.soon().until(() -> {
            assertThat(rows.queryForObject(
                            "SELECT COUNT(*) FROM ACT_RU_JOB WHERE PROCESS_INSTANCE_ID_ = ? AND LOCK_OWNER_ IS NULL"
                                    + " AND RETRIES_ > 0",
                            Integer.class,
                            instance))
                    .isZero();
            return TestEngine.runtime()
                            .createIncidentQuery()
                            .processInstanceId(instance)
                            .count()
                    == 1;
        });
        TestEngine.cancel(instance);
    }

    /** A step that ends the server each time it runs must not end it after each restart. */
    @Test
    void raisesAnIncidentForAStepThatTheServerHeldThreeTimesWhenItEnded() {
        String instance = TestEngine.run(
                Bpmn.createExecutableProcess("deadlyStep")
                        .startEvent()
                        .intermediateCatchEvent("rings", rings -> rings.timerWithDuration("PT1H"))
                        .endEvent()
                        .done(),
                Map.of());
        JdbcTemplate rows = new JdbcTemplate(TestEngine.get().dataSource());
        CrashedSteps crashed = new CrashedSteps(TestEngine.get().dataSource());
        CommandExecutor commands = TestEngine.get().configuration().getCommandExecutorTxRequired();
        TestEngine.soon()
                .ignoreException(CannotAcquireLockException.class)
                .until(() -> rows.update(
                                "UPDATE ACT_RU_JOB SET LOCK_OWNER_ = 'killed server', LOCK_EXP_TIME_ = '2099-01-01'"
                                        + " WHERE PROCESS_INSTANCE_ID_ = ? AND TYPE_ = 'timer'",
                                instance)
                        == 1);

        for (int i = 1; i < CrashedSteps.MOST; i++) {
            crashed.count();
            crashed.park(commands);
        }
        assertThat(TestEngine.runtime()
                        .createIncidentQuery()
                        .processInstanceId(instance)
                        .count())
                .isZero();
        crashed.count();
        crashed.park(commands);

        assertThat(TestEngine.incident(instance).getIncidentMessage()).contains("not run again unasked");
        TestEngine.cancel(instance);
    }

    /** The database died after it had locked the job for this node and before it could answer. */
    @Test
    void executesAnOperatonJobThatWasLockedForThisNodeButLost() {
        String instance = TestEngine.run(
                Bpmn.createExecutableProcess("lostStep")
                        .startEvent()
                        .intermediateCatchEvent("rings", rings -> rings.timerWithDuration("PT1H"))
                        .endEvent()
                        .done(),
                Map.of());
        String us = TestEngine.get().configuration().getJobExecutor().getLockOwner();
        JdbcTemplate rows = new JdbcTemplate(TestEngine.get().dataSource());
        TestEngine.soon()
                .ignoreException(
                        CannotAcquireLockException
                                .class) // Other tests write to the same table; a deadlock changed nothing.
                .until(() -> rows.update(
                                "UPDATE ACT_RU_JOB SET DUEDATE_ = '2001-01-01', LOCK_OWNER_ = ?, LOCK_EXP_TIME_ ="
                                        + " '2099-01-01' WHERE PROCESS_INSTANCE_ID_ = ? AND TYPE_ = 'timer'",
                                us,
                                instance)
                        == 1);

        TestEngine.untilEnded(instance);
    }
}

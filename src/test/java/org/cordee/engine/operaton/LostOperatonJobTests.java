package org.cordee.engine.operaton;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.Bpmn;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
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

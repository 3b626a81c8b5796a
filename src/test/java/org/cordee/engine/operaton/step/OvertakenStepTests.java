package org.cordee.engine.operaton.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransactionRollbackException;
import org.junit.jupiter.api.Test;
import org.operaton.bpm.engine.ProcessEngineException;
import org.operaton.bpm.engine.exception.NullValueException;

class OvertakenStepTests {

    @Test
    void recognisesTheVictimOfADeadlock() {
        Exception deadlock = new IllegalStateException("flushing", new SQLTransactionRollbackException("deadlock"));

        assertThat(OvertakenStep.is(deadlock)).isTrue();
    }

    @Test
    void recognisesALostDatabaseConnection() {
        Exception gone = new IllegalStateException("flushing", new SQLNonTransientConnectionException("socket closed"));

        assertThat(OvertakenStep.is(gone)).isTrue();
    }

    @Test
    void recognisesAMissingParentByItsNullPointerException() {
        NullPointerException gone = new NullPointerException();
        gone.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("org.operaton.bpm.engine.impl.pvm.runtime.PvmExecutionImpl", "getParent", null, 1)
        });

        assertThat(OvertakenStep.is(gone)).isTrue();
    }

    @Test
    void recognisesAMissingParentByOperatonsErrorCode() {
        assertThat(OvertakenStep.is(new ProcessEngineException(
                        "ENGINE-03077 Cannot resolve parent with id '1' of execution '2', perhaps it was deleted")))
                .isTrue();
        assertThat(OvertakenStep.is(new ProcessEngineException("ENGINE-03078 something else")))
                .isFalse();
    }

    @Test
    void recognisesACalledInstanceThatEndedMeanwhile() {
        assertThat(OvertakenStep.wasUndone(new NullValueException(
                        "Cannot restore state of process instance 1: list of executions is empty")))
                .isTrue();
        assertThat(OvertakenStep.wasUndone(new NullValueException("jobId is null")))
                .isFalse();
    }

    @Test
    void aDeadlockWasRolledBackForCertainButNotALostConnection() {
        assertThat(OvertakenStep.wasUndone(new SQLTransactionRollbackException("deadlock")))
                .isTrue();
        assertThat(OvertakenStep.wasUndone(new SQLNonTransientConnectionException("socket closed")))
                .isFalse();
    }

    @Test
    void ignoresOtherFailures() {
        assertThat(OvertakenStep.is(new NullPointerException("a bug of ours"))).isFalse();
        assertThat(OvertakenStep.is(new Failure(Failure.Kind.CONDITION_ERROR, "no flow")))
                .isFalse();
    }
}

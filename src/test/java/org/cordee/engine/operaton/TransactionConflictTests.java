package org.cordee.engine.operaton;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransactionRollbackException;
import org.junit.jupiter.api.Test;
import org.operaton.bpm.engine.ProcessEngineException;
import org.operaton.bpm.engine.exception.NullValueException;

class TransactionConflictTests {

    @Test
    void recognisesTheVictimOfADeadlock() {
        Exception deadlock = new IllegalStateException("flushing", new SQLTransactionRollbackException("deadlock"));

        assertThat(TransactionConflict.isConflict(deadlock)).isTrue();
    }

    @Test
    void recognisesALostDatabaseConnection() {
        Exception gone = new IllegalStateException("flushing", new SQLNonTransientConnectionException("socket closed"));

        assertThat(TransactionConflict.isConflict(gone)).isTrue();
    }

    @Test
    void recognisesAMissingParentByItsNullPointerException() {
        NullPointerException gone = new NullPointerException();
        gone.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("org.operaton.bpm.engine.impl.pvm.runtime.PvmExecutionImpl", "getParent", null, 1)
        });

        assertThat(TransactionConflict.isConflict(gone)).isTrue();
    }

    @Test
    void recognisesAMissingParentByOperatonsErrorCode() {
        assertThat(TransactionConflict.isConflict(new ProcessEngineException(
                        "ENGINE-03077 Cannot resolve parent with id '1' of execution '2', perhaps it was deleted")))
                .isTrue();
        assertThat(TransactionConflict.isConflict(new ProcessEngineException("ENGINE-03078 something else")))
                .isFalse();
    }

    @Test
    void recognisesACalledInstanceThatEndedMeanwhile() {
        assertThat(TransactionConflict.isRolledBack(new NullValueException(
                        "Cannot restore state of process instance 1: list of executions is empty")))
                .isTrue();
        assertThat(TransactionConflict.isRolledBack(new NullValueException("jobId is null")))
                .isFalse();
    }

    @Test
    void aDeadlockWasRolledBackForCertainButNotALostConnection() {
        assertThat(TransactionConflict.isRolledBack(new SQLTransactionRollbackException("deadlock")))
                .isTrue();
        assertThat(TransactionConflict.isRolledBack(new SQLNonTransientConnectionException("socket closed")))
                .isFalse();
    }

    @Test
    void ignoresOtherFailures() {
        assertThat(TransactionConflict.isConflict(new NullPointerException("a bug of ours")))
                .isFalse();
        assertThat(TransactionConflict.isConflict(new IncidentFailure(IncidentFailure.Kind.CONDITION_ERROR, "no flow")))
                .isFalse();
    }
}

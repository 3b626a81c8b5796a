package org.cordee.engine.operaton;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransactionRollbackException;
import org.junit.jupiter.api.Test;

class OvertakenStepTests {

    @Test
    void isTheOneADatabaseChoseToEndADeadlock() {
        Exception deadlock = new IllegalStateException("flushing", new SQLTransactionRollbackException("deadlock"));

        assertThat(OvertakenStep.is(deadlock)).isTrue();
    }

    @Test
    void isTheOneWhoseDatabaseDied() {
        Exception gone = new IllegalStateException("flushing", new SQLNonTransientConnectionException("socket closed"));

        assertThat(OvertakenStep.is(gone)).isTrue();
    }

    @Test
    void isTheOneWhoseParentIsGone() {
        NullPointerException gone = new NullPointerException();
        gone.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("org.operaton.bpm.engine.impl.pvm.runtime.PvmExecutionImpl", "getParent", null, 1)
        });

        assertThat(OvertakenStep.is(gone)).isTrue();
    }

    @Test
    void isNoStepThatFailsByItself() {
        assertThat(OvertakenStep.is(new NullPointerException("a bug of ours"))).isFalse();
        assertThat(OvertakenStep.is(new Failure(Failure.Kind.CONDITION_ERROR, "no flow")))
                .isFalse();
    }
}

package org.cordee.engine.operaton;

import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cordee.feel.FeelBusy;
import org.operaton.bpm.engine.OptimisticLockingException;
import org.operaton.bpm.engine.ProcessEngineException;
import org.operaton.bpm.engine.impl.cmd.UnlockJobCmd;
import org.operaton.bpm.engine.impl.interceptor.Command;

/**
 * Recognises Operaton jobs that lost against another transaction. Causes: the database chose the job to end a deadlock;
 * or two branches of one sub-process ended at once and its execution was merged into its parent while it was read
 * (Operaton notices a missing parent before its version check); or the database restarted; or no thread was free to
 * evaluate an expression. Nothing was committed, so the job is executed again.
 */
public final class TransactionConflict {

    private static final String TREE = "org.operaton.bpm.engine.impl.pvm.";

    /** Operaton's error code for a missing parent execution, in the places where it checks. */
    private static final String PARENT_GONE = "ENGINE-03077";

    /** Operaton's message when a called instance ended while its caller's tree was read. */
    private static final String INSTANCE_GONE = "list of executions is empty";

    private TransactionConflict() {}

    public static boolean isConflict(Throwable failure) {
        return isRolledBack(failure)
                || any(
                        failure,
                        cause -> cause instanceof SQLNonTransientConnectionException || cause instanceof FeelBusy);
    }

    /** Returns true when the transaction lost against another one, so that certainly nothing of it was committed. */
    public static boolean isRolledBack(Throwable failure) {
        return any(
                failure,
                cause -> cause instanceof OptimisticLockingException
                        || cause instanceof SQLTransientException
                        || isMissingParent(cause));
    }

    private static boolean any(Throwable failure, Predicate<Throwable> sort) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(sort);
    }

    private static boolean isMissingParent(Throwable failure) {
        if (failure instanceof ProcessEngineException) {
            String text = String.valueOf(failure.getMessage());
            if (text.contains(PARENT_GONE) || text.contains(INSTANCE_GONE)) {
                return true;
            }
        }
        return failure instanceof NullPointerException
                && failure.getStackTrace().length > 0
                && failure.getStackTrace()[0].getClassName().startsWith(TREE);
    }

    /** Releases the Operaton job without counting the attempt. */
    public static Command<Object> unlock(String step) {
        return context -> new UnlockJobCmd(step).execute(context);
    }
}

package org.cordee.engine.operaton.step;

import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.operaton.bpm.engine.OptimisticLockingException;
import org.operaton.bpm.engine.ProcessEngineException;
import org.operaton.bpm.engine.impl.cmd.UnlockJobCmd;
import org.operaton.bpm.engine.impl.interceptor.Command;

/**
 * A step that another transaction was quicker than: the database chose it to end a deadlock, or its execution was folded
 * into its parent while it was being read, because two branches of one sub-process ended at once; Operaton notices that
 * as a missing parent before its version check could. Or the database went away under it and came back. Nothing was done
 * yet, so the step is simply taken again.
 */
public final class OvertakenStep {

    private static final String TREE = "org.operaton.bpm.engine.impl.pvm.";

    /** Operaton's own word for a parent that is gone, where it looks. */
    private static final String PARENT_GONE = "ENGINE-03077";

    /** And of a called instance that ended while its caller's tree was being read. */
    private static final String INSTANCE_GONE = "list of executions is empty";

    private OvertakenStep() {}

    public static boolean is(Throwable failure) {
        return wasUndone(failure) || any(failure, cause -> cause instanceof SQLNonTransientConnectionException);
    }

    /** Whether it lost against another transaction, so that surely nothing of it was kept. */
    public static boolean wasUndone(Throwable failure) {
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
            String said = String.valueOf(failure.getMessage());
            if (said.contains(PARENT_GONE) || said.contains(INSTANCE_GONE)) {
                return true;
            }
        }
        return failure instanceof NullPointerException
                && failure.getStackTrace().length > 0
                && failure.getStackTrace()[0].getClassName().startsWith(TREE);
    }

    /** Lets the step go without counting the attempt. */
    public static Command<Object> again(String step) {
        return context -> new UnlockJobCmd(step).execute(context);
    }
}

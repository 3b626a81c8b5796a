package org.cordee.engine.operaton;

import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import org.operaton.bpm.engine.impl.cmd.UnlockJobCmd;
import org.operaton.bpm.engine.impl.interceptor.Command;

/**
 * A step that another transaction was quicker than: the database chose it to end a deadlock, or its execution was folded
 * into its parent while it was being read, because two branches of one sub-process ended at once; Operaton notices that
 * as a missing parent before its version check could. Or the database went away under it and came back. Nothing was done
 * yet, so the step is simply taken again.
 */
final class OvertakenStep {

    private static final String TREE = "org.operaton.bpm.engine.impl.pvm.";

    private OvertakenStep() {}

    static boolean is(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientException
                    || cause instanceof SQLNonTransientConnectionException
                    || isMissingParent(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMissingParent(Throwable failure) {
        return failure instanceof NullPointerException
                && failure.getStackTrace().length > 0
                && failure.getStackTrace()[0].getClassName().startsWith(TREE);
    }

    /** Lets the step go without counting the attempt. */
    static Command<Object> again(String step) {
        return context -> new UnlockJobCmd(step).execute(context);
    }
}

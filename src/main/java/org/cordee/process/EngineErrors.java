package org.cordee.process;

import io.camunda.client.api.command.ProblemException;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Interprets the engine's error answers: already done, gone, useless to repeat, or worth a retry. */
final class EngineErrors {

    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final Set<Integer> WORTH_ANOTHER_TRY = Set.of(401, 403, 404, 408, 409, 425, 429);

    private static final Set<Integer> KEEPS_ITS_CLOCK = Set.of(403, 404, 405, 501);

    private EngineErrors() {}

    static void of(Runnable command, Predicate<ProblemException> alreadyDone) {
        try {
            command.run();
        } catch (ProblemException problem) {
            if (alreadyDone.test(problem)) {
                return;
            }
            throw judged(problem);
        }
    }

    static void ofTask(long userTaskKey, Runnable command) {
        try {
            command.run();
        } catch (ProblemException problem) {
            if (problem.code() == NOT_FOUND || problem.code() == CONFLICT) {
                throw new TaskGone(userTaskKey);
            }
            throw judged(problem);
        }
    }

    /**
     * Runs the command; a conflict (409) is no error.
     * @return false when the state of the engine forbids the command now
     */
    static boolean runIgnoringConflict(Runnable command) {
        try {
            command.run();
            return true;
        } catch (ProblemException problem) {
            if (problem.code() == CONFLICT) {
                return false;
            }
            throw judged(problem);
        }
    }

    /** Runs a command on the clock; a cluster may refuse every access to its clock. */
    static void runOnClock(Runnable command, Consumer<ProblemException> refused) {
        try {
            command.run();
        } catch (ProblemException problem) {
            if (!KEEPS_ITS_CLOCK.contains(problem.code())) {
                throw problem;
            }
            refused.accept(problem);
        }
    }

    /** Returns the message of the root cause: the client wraps the network's error. */
    static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }

    private static RuntimeException judged(ProblemException problem) {
        boolean final4xx = problem.code() >= 400 && problem.code() < 500 && !WORTH_ANOTHER_TRY.contains(problem.code());
        return final4xx ? new EngineRefused(String.valueOf(problem.getMessage()), problem) : problem;
    }
}
